package io.portico.messages.company;

import io.portico.messages.CompanyId;

/** What happens to a company. */
public sealed interface CompanyEvent
        permits CompanyAdded, CompanyRenamed, CompanyStatusChanged, ContactAdded, ContactEdited, ContactRemoved {
    CompanyId companyId();
}
