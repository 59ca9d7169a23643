package io.portico.decisions.post;

import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.access.ThreadFacts;
import io.portico.decisions.Hearing;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.post.Mentions;
import io.portico.messages.sealing.Confidential;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is mentioned in a post that is being written. */
final class Mentioned {

    private Mentioned() {}

    static List<UserId> in(Hearing hearing, @Nullable Confidential text) {
        return text == null
                ? List.of()
                : List.copyOf(hearing.texts().open(text).map(Mentions::people).orElseGet(Set::of));
    }

    /**
     * Demands that everybody who is mentioned and was not before reads the thread, and that the author may know of them.
     * Of somebody else the answer is that of somebody who is not there.
     */
    static void demand(
            Hearing hearing,
            ThreadFacts threads,
            Resource.OfThread thread,
            @Nullable Confidential text,
            List<UserId> before) {
        List<UserId> mentioned = in(hearing, text).stream()
                .filter(person -> !before.contains(person))
                .toList();
        if (mentioned.isEmpty()) {
            return;
        }
        Set<UserId> mentionable = Policy.mentionable(
                hearing.state(),
                hearing.person(),
                thread,
                mentioned,
                threads.writers(thread.taskId(), thread.thread()),
                hearing.now());
        if (!mentionable.containsAll(mentioned)) {
            throw new Rejected(Rejected.Code.CANNOT_BE_MENTIONED).of("text");
        }
    }
}
