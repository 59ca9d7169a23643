package io.portico.projections.search;

import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;

/** Where somebody is known. */
record ContactPlace(CompanyId companyId, ContactId contactId) {}
