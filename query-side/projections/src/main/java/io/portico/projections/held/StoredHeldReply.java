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
 */
record StoredHeldReply(
        PostId id,
        TaskId taskId,
        Audience audience,
        @Nullable String text,
        List<StoredFile> files,
        Instant dueAt) {}
