package io.portico.views.portal;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** The budgets that the reader sees, newest first. */
public record FindPortalBudgets(PageRequest page) implements Query<PortalBudgets> {
    @Override
    public Class<PortalBudgets> answers() {
        return PortalBudgets.class;
    }
}
