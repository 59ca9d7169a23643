package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a person known at a company; a contact has no access by that. A new primary contact takes the place of an earlier one. */
public record AddContact(@TargetAggregateIdentifier CompanyId companyId, Contact contact) implements CompanyCommand {
    public AddContact {
        Check.present("companyId", companyId);
    }
}
