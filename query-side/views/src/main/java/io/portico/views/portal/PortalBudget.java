package io.portico.views.portal;

import io.portico.messages.BudgetId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget as a person outside sees it: neither cost nor margin (access.md, rule 8). Sums are null while there are no
 * items.
 *
 * @param projectId the project it belongs to; null when the reader does not see that
 * @param invoiced what was invoiced of its items, without tax
 */
public record PortalBudget(
        BudgetId id,
        String name,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        List<PortalBudgetItem> items,
        @Nullable Money amount,
        @Nullable Money used,
        @Nullable Money invoiced) {}
