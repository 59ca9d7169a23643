package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a project's budgets.
 *
 * @param notBudgeted how many of the project's tasks are in its <i>Not budgeted</i>, that is in no item of any budget
 */
public record Budgets(
        List<BudgetDetails> items,
        int notBudgeted,
        @Nullable String next) {}
