package io.portico.messages.company;

import io.portico.messages.CompanyId;

/** Commands to a company. */
public sealed interface CompanyCommand permits AddCompany, AddContact, EditContact, RemoveContact, EditCompany {
    CompanyId companyId();
}
