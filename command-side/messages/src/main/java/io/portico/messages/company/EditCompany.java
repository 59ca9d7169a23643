package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a company; what is null stays as it is. Needs {@code work.edit}.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 * @param status whether the agency works with the company now
 */
public record EditCompany(
        @TargetAggregateIdentifier CompanyId companyId,
        @Nullable Long expectedVersion,
        @Nullable String name,
        @Nullable CompanyStatus status)
        implements CompanyCommand {
    public EditCompany {
        Check.present("id", companyId);
        name = name == null ? null : Check.text("name", name, Check.MAX_NAME);
    }
}
