package io.portico.views.me;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.FileLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that its author has sent and can still take back: it is on its way, or it could not be sent and stays theirs.
 *
 * @param text Markdown; null when it has none
 * @param dueAt when it goes out, or should have, by the house's clock
 * @param notSent why it did not go out when it was due; null while it is on its way
 */
public record HeldReply(
        PostId id,
        TaskId taskId,
        ThreadName thread,
        @Nullable String text,
        List<FileLine> files,
        Instant dueAt,
        @Nullable NotSent notSent) {}
