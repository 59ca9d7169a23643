package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * What the current work's agency has in its threads. The state holds no posts; who decides about one asks here for what
 * {@link Resource.OfPost} needs.
 */
public interface ThreadFacts {

    /**
     * The ledger position of the event that posted it; empty when that thread has no such post that may be read.
     *
     * @param mayRead whether somebody may read what was posted at a position, and so all that came after it
     */
    OptionalLong position(TaskId taskId, ThreadName thread, PostId postId, LongPredicate mayRead);

    /** Who has written in the thread lately, each with the ledger position of their last post. */
    Map<UserId, Long> writers(TaskId taskId, ThreadName thread);

    /**
     * Whether that question, a post or another thing that asks, waits for the agency's answer; empty when those people
     * never asked it there, or not since the answer before the last.
     */
    Optional<Boolean> waits(TaskId taskId, Audience audience, String question);

    /** How many posts all threads of the task ever had. */
    int posts(TaskId taskId);
}
