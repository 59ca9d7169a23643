package io.portico.views.portal;

import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file with the task it belongs to.
 *
 * @param approval what became of the last request to approve it; null when nobody was asked
 * @param by who brought it
 */
public record PortalFile(
        FileId id,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        @Nullable ApprovalState approval,
        TaskId taskId,
        String taskName,
        PersonName by,
        Instant at) {}
