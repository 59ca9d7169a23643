package io.portico.views.agency;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval with its answer.
 *
 * @param file what it is about; null when it is the task itself
 * @param text what the agency said with it
 * @param settledBy who answered it, or took it back
 * @param answer what has to be changed; or why it was taken back
 * @param approvers who may answer it now; nobody when it is settled
 */
public record ApprovalDetails(
        ApprovalId id,
        TaskId taskId,
        String taskName,
        Audience audience,
        @Nullable FileLine file,
        ApprovalState state,
        PersonName askedBy,
        Instant askedAt,
        @Nullable String text,
        @Nullable PersonName settledBy,
        @Nullable Instant settledAt,
        @Nullable String answer,
        List<PersonName> approvers) {}
