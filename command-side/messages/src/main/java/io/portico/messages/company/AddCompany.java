package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a client's company. Needs {@code work.edit}. */
public record AddCompany(@TargetAggregateIdentifier CompanyId companyId, String name) implements CompanyCommand {
    public AddCompany {
        Check.present("id", companyId);
        name = Check.text("name", name, Check.MAX_NAME);
    }
}
