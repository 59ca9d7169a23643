package io.portico.views.agency;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * An item of a budget as the agency sees it.
 *
 * @param invoiced what was invoiced of it without tax; null to those who do not see bills
 * @param cost what it costs the agency; null when nobody said, and to those who do not see costs
 * @param tasks how many tasks are in it
 */
public record BudgetItemLine(
        BudgetItemId id,
        String name,
        Money amount,
        Money used,
        @Nullable Money invoiced,
        @Nullable Money cost,
        int tasks) {

    BudgetItemLine telling(boolean bills, boolean costs) {
        return new BudgetItemLine(id, name, amount, used, bills ? invoiced : null, costs ? cost : null, tasks);
    }
}
