package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a person off the list of those known at a company. Takes no access: that is the account's. Needs {@code work.edit}. */
public record RemoveContact(@TargetAggregateIdentifier CompanyId companyId, ContactId contactId)
        implements CompanyCommand {
    public RemoveContact {
        Check.present("companyId", companyId);
        Check.present("id", contactId);
    }
}
