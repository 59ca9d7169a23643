package io.portico.views.me;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.FileLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that its author has sent and can still take back.
 *
 * @param text Markdown; null when it has none
 * @param dueAt when it goes out, by the house's clock
 */
public record HeldReply(
        PostId id,
        TaskId taskId,
        ThreadName thread,
        @Nullable String text,
        List<FileLine> files,
        Instant dueAt) {}
