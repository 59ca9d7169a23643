package io.portico.web.parts;

import com.vaadin.flow.server.VaadinSession;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.web.parts.ReadyFiles.Ready;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was begun to be written and not yet sent, kept as long as its author is signed in: whoever leaves a page, by
 * whichever key, finds it again on coming back. A draft is in one place only, here or in a box.
 */
final class Drafts {

    /** The oldest gives way to one more. */
    private static final int MOST = 30;

    private final String mark = UUID.randomUUID().toString();
    private final Map<Place, Draft> kept = new LinkedHashMap<>();

    /** Whose box it is, and what would be said where. */
    record Place(UserId author, TaskId task, ThreadName thread) {}

    /**
     * What stands in a box.
     *
     * @param id of the post that it becomes
     * @param text as it is to be posted
     */
    record Draft(PostId id, String text, List<Ready> files) {
        boolean isEmpty() {
            return text.isEmpty() && files.isEmpty();
        }
    }

    static Drafts in(VaadinSession session) {
        Drafts drafts = session.getAttribute(Drafts.class);
        if (drafts == null) {
            drafts = new Drafts();
            session.setAttribute(Drafts.class, drafts);
        }
        return drafts;
    }

    /** Which session this is, for those who keep copies in case it ends. */
    String mark() {
        return mark;
    }

    void keep(Place place, Draft draft) {
        kept.remove(place);
        kept.put(place, draft);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    Optional<Draft> take(Place place) {
        return Optional.ofNullable(kept.remove(place));
    }
}
