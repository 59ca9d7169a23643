package io.portico.views.agency;

import io.portico.messages.CompanyId;
import io.portico.views.Query;

/** Asks for one company. */
public record FindCompany(CompanyId companyId) implements Query<CompanyDetails> {
    @Override
    public Class<CompanyDetails> answers() {
        return CompanyDetails.class;
    }
}
