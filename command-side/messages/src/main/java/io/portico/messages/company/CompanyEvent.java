package io.portico.messages.company;

import io.portico.messages.CompanyId;

/** What happens to a company. */
public sealed interface CompanyEvent permits CompanyAdded, ContactAdded, CompanyStatusChanged {
    CompanyId companyId();
}
