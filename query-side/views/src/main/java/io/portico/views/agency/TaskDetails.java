package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.FormOrigin;
import io.portico.views.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task as the agency sees it.
 *
 * @param brandId its project's brand
 * @param parentTaskId what it is part of; null for most
 * @param openTo whom it is open to; empty is the lock
 * @param toReview whether it came from the portal and nobody has looked at it yet
 * @param origin by which request form it was asked for; null for most
 * @param posts how many posts each thread has
 * @param unread how many posts of each thread the reader has not read, among its last hundred
 * @param mentions in how many of those the reader is mentioned
 * @param waiting who outside waits for an answer, whoever should have one first before the others
 * @param budgetItemId the item of a budget it is in; null for the project's <i>Not budgeted</i>
 * @param subtasks how many direct subtasks it has, and how many of them are done
 * @param editedBy who changed it last; null if nobody did since it was made
 * @param version changes with every edit; the ETag
 */
public record TaskDetails(
        TaskId id,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        @Nullable BrandId brandId,
        @Nullable TaskId parentTaskId,
        @Nullable String parentName,
        String name,
        @Nullable String description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        List<UserId> assigneeIds,
        List<PersonName> assignees,
        Set<Audience> openTo,
        List<GrantLine> shares,
        PersonName createdBy,
        Instant createdAt,
        boolean toReview,
        @Nullable FormOrigin origin,
        Map<ThreadName, Integer> posts,
        Map<ThreadName, Integer> unread,
        Map<ThreadName, Integer> mentions,
        List<ResponseClock> waiting,
        @Nullable BudgetItemId budgetItemId,
        int subtasks,
        int subtasksDone,
        @Nullable PersonName editedBy,
        @Nullable Instant editedAt,
        long version) {}
