package io.portico.messages.task;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one of several tasks.
 *
 * @param budgetItemId the item to put it into, or <i>Not budgeted</i> for none, as {@link BudgetTask} does; null to leave
 *     it where it is
 * @param reviewed whether to take the mark for review from it, as {@link ReviewTask} does
 */
public record TaskChange(EditTask edit, @Nullable Change<BudgetItemId> budgetItemId, boolean reviewed) {

    public TaskChange(EditTask edit) {
        this(edit, null, false);
    }
}
