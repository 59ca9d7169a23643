package io.portico.messages.company;

import io.portico.messages.CompanyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The agency works with the company from now on, or no longer. */
@StoredAs("company-status-changed")
@Revision("1")
public record CompanyStatusChanged(CompanyId companyId, CompanyStatus status) implements CompanyEvent {}
