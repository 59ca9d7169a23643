package io.portico.projections.held;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.projections.threads.StoredFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is kept back, as stored.
 *
 * @param text sealed
 * @param notSent the code of the refusal when it was due; null while it is on its way
 */
record StoredHeldReply(
        PostId id,
        TaskId taskId,
        Audience audience,
        @Nullable String text,
        List<StoredFile> files,
        Instant dueAt,
        @Nullable String notSent) {

    StoredHeldReply refused(String reason) {
        return new StoredHeldReply(id, taskId, audience, text, files, dueAt, reason);
    }
}
