package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Invites a person of the agency. Nobody assigns a set that holds a switch they lack (access.md, rule 15). */
public record InviteEmployee(Employee employee) implements PersonCommand {
    @Override
    @TargetAggregateIdentifier
    public UserId userId() {
        return employee.userId();
    }
}
