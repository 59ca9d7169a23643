package io.portico.messages.task;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a task to a project from the agency's side. It starts open to whom its parent is open to, else to whom the
 * project says its new tasks start open to. Needs {@code work.edit}.
 */
public record AddTask(
        @TargetAggregateIdentifier TaskId taskId,
        ProjectId projectId,
        @Nullable TaskId parentTaskId,
        @SealedBy("taskId") Confidential name,
        @SealedBy("taskId") @Nullable Confidential description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        Set<UserId> assigneeIds,
        @Nullable BudgetItemId budgetItemId)
        implements TaskCommand {
    public AddTask {
        Check.present("id", taskId);
        Check.present("projectId", projectId);
        name = Check.text("name", name, Check.MAX_TITLE);
        description = Check.optionalText("description", description, Check.MAX_TEXT);
        Check.present("status", status);
        Check.present("priority", priority);
        Check.order("deadline", startsOn, deadline);
        assigneeIds = Check.set("assigneeIds", assigneeIds);
    }

    /** Without an item of a budget: it belongs to the project's <i>Not budgeted</i>. */
    public AddTask(
            TaskId taskId,
            ProjectId projectId,
            @Nullable TaskId parentTaskId,
            Confidential name,
            @Nullable Confidential description,
            TaskStatus status,
            Priority priority,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate deadline,
            Set<UserId> assigneeIds) {
        this(
                taskId,
                projectId,
                parentTaskId,
                name,
                description,
                status,
                priority,
                startsOn,
                deadline,
                assigneeIds,
                null);
    }
}
