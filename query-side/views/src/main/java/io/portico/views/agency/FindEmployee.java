package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** Asks for employee. */
public record FindEmployee(UserId userId) implements Query<EmployeeDetails> {
    @Override
    public Class<EmployeeDetails> answers() {
        return EmployeeDetails.class;
    }
}
