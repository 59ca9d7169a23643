package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/** The budgets of a project, newest first. */
public record FindBudgets(ProjectId projectId, PageRequest page) implements Query<Budgets> {
    @Override
    public Class<Budgets> answers() {
        return Budgets.class;
    }
}
