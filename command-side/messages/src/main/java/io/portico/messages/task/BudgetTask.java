package io.portico.messages.task;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a task into an item of one of its project's budgets, or with null into the project's <i>Not budgeted</i>. Whoever
 * does so has reviewed the task. Needs {@code work.edit}.
 */
public record BudgetTask(
        @TargetAggregateIdentifier TaskId taskId, @Nullable BudgetItemId itemId) implements TaskCommand {
    public BudgetTask {
        Check.present("id", taskId);
    }
}
