package io.portico.views.portal;

import io.portico.messages.ApprovalId;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval as those see it who are asked.
 *
 * @param file what it is about; null when it is the task itself
 * @param text what the agency said with it
 * @param settledBy who answered it, or took it back
 * @param answer what has to be changed; or why the agency took it back
 * @param mayAnswer whether it waits for the reader
 */
public record PortalApproval(
        ApprovalId id,
        TaskId taskId,
        String taskName,
        @Nullable FileLine file,
        ApprovalState state,
        PersonName askedBy,
        Instant askedAt,
        @Nullable String text,
        @Nullable PersonName settledBy,
        @Nullable Instant settledAt,
        @Nullable String answer,
        boolean mayAnswer) {}
