package io.portico.views.agency;

import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post carries, with where it was posted.
 *
 * @param approval what became of the last request to approve it; null when nobody was asked
 * @param thread whose readers may have it
 * @param at when it was uploaded
 */
public record PostedFile(
        FileId id,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        @Nullable ApprovalState approval,
        TaskId taskId,
        String taskName,
        ThreadName thread,
        PersonName by,
        Instant at) {}
