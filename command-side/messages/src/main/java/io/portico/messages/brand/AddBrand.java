package io.portico.messages.brand;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a brand to a company, for ever: a brand's company never changes. Needs {@code work.edit}. */
public record AddBrand(@TargetAggregateIdentifier BrandId brandId, CompanyId companyId, String name) {
    public AddBrand {
        Check.present("id", brandId);
        Check.present("companyId", companyId);
        name = Check.text("name", name, Check.MAX_NAME);
    }
}
