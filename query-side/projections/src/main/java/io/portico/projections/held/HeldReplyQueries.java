package io.portico.projections.held;

import io.portico.access.Resource;
import io.portico.messages.ThreadName;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.HeldReplies;
import io.portico.views.me.HeldReply;
import io.portico.views.me.NotSent;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what one has sent oneself and can still take back. */
public final class HeldReplyQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public HeldReplyQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    /**
     * What could not be sent is shown although its author may have lost sight of the thread, for that may be why; there is
     * nothing in it but what they wrote themselves. Whoever looks through the author's eyes sees what reached somebody, and this reached nobody.
     */
    @QueryHandler
    HeldReplies answer(FindHeldReplies query) {
        Viewer viewer = viewers.current();
        if (viewer.throughOthersEyes()) {
            return new HeldReplies(List.of(), null);
        }
        List<HeldReply> replies = store
                .find(Place.AGENCY, StoredHeldReplies.id(viewer.userId()), StoredHeldReplies.class)
                .map(held -> List.copyOf(held.replies.values()))
                .orElse(List.of())
                .stream()
                .filter(reply -> reply.notSent() != null
                        || viewer.sees(new Resource.OfThread(reply.taskId(), ThreadName.of(reply.audience()))))
                .sorted(Comparator.comparing(StoredHeldReply::dueAt)
                        .thenComparing(reply -> reply.id().value()))
                .map(this::shown)
                .toList();
        return new HeldReplies(replies, null);
    }

    private HeldReply shown(StoredHeldReply reply) {
        return new HeldReply(
                reply.id(),
                reply.taskId(),
                ThreadName.of(reply.audience()),
                texts.showIfAny(reply.text()),
                PostLines.files(reply.files(), texts),
                reply.dueAt(),
                reply.notSent() == null ? null : why(reply.notSent()));
    }

    private static NotSent why(String code) {
        return switch (code) {
            case "NOT_FOUND", "FORBIDDEN" -> NotSent.NOT_ALLOWED;
            case "TASK_MOVED" -> NotSent.TASK_MOVED;
            case "FILE_ALREADY_POSTED" -> NotSent.FILE_ALREADY_POSTED;
            case "CANNOT_BE_MENTIONED" -> NotSent.CANNOT_BE_MENTIONED;
            case "STANDING_RULE_BROKEN" -> NotSent.STANDING_RULE_BROKEN;
            default -> NotSent.OTHER;
        };
    }
}
