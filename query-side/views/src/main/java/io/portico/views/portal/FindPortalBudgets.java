package io.portico.views.portal;

import io.portico.views.PageRequest;
import java.util.stream.Stream;

/** The budgets that the reader sees, newest first. */
public record FindPortalBudgets(PageRequest page) implements PortalQuery<PortalBudgets> {
    @Override
    public Class<PortalBudgets> answers() {
        return PortalBudgets.class;
    }

    @Override
    public Shown shows(PortalBudgets answer) {
        return Shown.listed(answer.items(), budget -> Stream.of(budget.id(), budget.projectId()));
    }
}
