package io.portico.views.agency;

import io.portico.messages.BudgetId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget as the agency sees it. Sums are null while there are no items.
 *
 * @param clientAccess whether those named on it see it (access.md, rule 8)
 * @param amount what its items come to
 * @param invoiced what was invoiced of its items without tax; null to those who do not see bills
 * @param cost what its items cost the agency, as far as that was said; null to those who do not see costs
 */
public record BudgetDetails(
        BudgetId id,
        ProjectId projectId,
        String name,
        boolean clientAccess,
        List<BudgetItemLine> items,
        List<GrantLine> grants,
        @Nullable Money amount,
        @Nullable Money used,
        @Nullable Money invoiced,
        @Nullable Money cost) {

    /** The same budget, without what was invoiced and without what it costs unless these are to be told. */
    public BudgetDetails telling(boolean bills, boolean costs) {
        return new BudgetDetails(
                id,
                projectId,
                name,
                clientAccess,
                items.stream().map(item -> item.telling(bills, costs)).toList(),
                grants,
                amount,
                used,
                bills ? invoiced : null,
                costs ? cost : null);
    }
}
