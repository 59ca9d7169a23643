package io.portico.views.given;

import io.portico.messages.ApprovalId;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own part in a request for approval.
 *
 * @param fileId what it is about; null when it is the task itself
 * @param asked whether they asked for it
 * @param askedText what they said with it; null when somebody else asked
 * @param settledAt when they answered it or took it back; null when they did not
 * @param settledText what they said then
 */
public record GivenAnswer(
        ApprovalId id,
        TaskId taskId,
        @Nullable FileId fileId,
        ApprovalState state,
        boolean asked,
        Instant askedAt,
        @Nullable String askedText,
        @Nullable Instant settledAt,
        @Nullable String settledText) {}
