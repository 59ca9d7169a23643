package io.portico.messages.task;

import io.portico.messages.BudgetItemId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The task belongs to that item of a budget now; without one, to the project's <i>Not budgeted</i>. */
@StoredAs("task-budgeted")
@Revision("1")
public record TaskBudgeted(TaskId taskId, @Nullable BudgetItemId itemId) implements TaskEvent {}
