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
 * @param version which of the files of this name in the same conversation it is, of those the reader sees; 1 for the oldest
 * @param newest whether none of them is newer
 * @param approvedVersion the last of them that is approved; null when none is
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
        int version,
        boolean newest,
        @Nullable Integer approvedVersion,
        TaskId taskId,
        String taskName,
        ThreadName thread,
        PersonName by,
        Instant at) {}
