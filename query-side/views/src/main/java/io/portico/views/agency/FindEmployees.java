package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for employees. */
public record FindEmployees(PageRequest page) implements Query<Employees> {
    @Override
    public Class<Employees> answers() {
        return Employees.class;
    }
}
