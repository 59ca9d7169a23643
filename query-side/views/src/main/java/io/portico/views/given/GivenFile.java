package io.portico.views.given;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file by whoever handed it over.
 *
 * @param taskId null as long as no post has it
 */
public record GivenFile(
        FileId id,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        Instant at,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        @Nullable PostId postId) {}
