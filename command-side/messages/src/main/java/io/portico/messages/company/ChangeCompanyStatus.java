package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says whether the agency works with the company now. Needs {@code work.edit}. */
public record ChangeCompanyStatus(@TargetAggregateIdentifier CompanyId companyId, CompanyStatus status)
        implements CompanyCommand {
    public ChangeCompanyStatus {
        Check.present("id", companyId);
        Check.present("status", status);
    }
}
