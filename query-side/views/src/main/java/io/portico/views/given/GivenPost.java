package io.portico.views.given;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply or note by whoever wrote it.
 *
 * @param text Markdown; null when it has none
 * @param files what it carries
 */
public record GivenPost(
        PostId id,
        TaskId taskId,
        ThreadName thread,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable String text,
        List<FileId> files) {}
