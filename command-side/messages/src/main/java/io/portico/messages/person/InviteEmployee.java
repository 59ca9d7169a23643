package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Invites a person of the agency, or an auditor from outside, who needs an end. Nobody assigns a set that holds a switch
 * they lack (access.md, rule 15).
 */
public record InviteEmployee(Employee employee) implements PersonCommand {
    public InviteEmployee {
        if (employee.comesFromOutside()) {
            Check.present("endsOn", employee.endsOn());
        }
    }

    @Override
    @TargetAggregateIdentifier
    public UserId userId() {
        return employee.userId();
    }
}
