package io.portico.views.agency;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are listed: those of which everything holds that is asked for. What is empty does not matter; of several
 * values one must hold.
 *
 * @param text words that all stand in the task's name, whatever their case and accents
 * @param mine assigned to the reader; like {@code unassigned}, one more value beside {@code assigneeIds}
 * @param unassigned assigned to nobody
 * @param withoutProject in no project; one more value beside {@code projectIds}
 * @param due when it is due; speaks of tasks that are not done
 * @param waiting somebody outside waits for an answer, and how the time for it stands
 * @param budgetItemIds in one of these items of budgets
 * @param unbudgeted in no item of any budget; one more value beside {@code budgetItemIds}
 * @param toReview only what came from the portal and nobody has looked at yet
 * @param parentTaskId only the direct subtasks of this one
 * @param from only what lasts until this day or longer, by its start and deadline; without either it is left out
 * @param until only what begins on this day or earlier
 */
public record TaskFilter(
        @Nullable String text,
        Set<TaskStatus> statuses,
        Set<Priority> priorities,
        Set<UserId> assigneeIds,
        boolean mine,
        boolean unassigned,
        Set<ProjectId> projectIds,
        boolean withoutProject,
        Set<BrandId> brandIds,
        Set<TaskDue> due,
        Set<ResponseState> waiting,
        Set<TaskOpenness> openTo,
        Set<BudgetItemId> budgetItemIds,
        boolean unbudgeted,
        boolean toReview,
        @Nullable TaskId parentTaskId,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final TaskFilter ALL = TaskParameters.filter(_ -> null);

    public TaskFilter {
        text = Check.optionalText(TaskParameters.TEXT, text, TaskParameters.MAX_TEXT);
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
        assigneeIds = few(TaskParameters.ASSIGNEE, assigneeIds);
        projectIds = few(TaskParameters.PROJECT, projectIds);
        brandIds = few(TaskParameters.BRAND, brandIds);
        due = Set.copyOf(due);
        waiting = Set.copyOf(waiting);
        openTo = Set.copyOf(openTo);
        budgetItemIds = few(TaskParameters.BUDGET, budgetItemIds);
        Check.order(TaskParameters.UNTIL, from, until);
    }

    private static <T> Set<T> few(String field, Set<T> values) {
        if (values.size() > TaskParameters.MAX_VALUES) {
            throw new BadInput(field, BadInput.Code.TOO_MANY);
        }
        return Set.copyOf(values);
    }

    /** The tasks of a project, in any status for null. */
    public static TaskFilter of(@Nullable ProjectId projectId, @Nullable TaskStatus status) {
        return TaskParameters.filter(name -> switch (name) {
            case TaskParameters.PROJECT -> projectId == null ? null : projectId.value();
            case TaskParameters.STATUS -> status == null ? null : status.name();
            default -> null;
        });
    }
}
