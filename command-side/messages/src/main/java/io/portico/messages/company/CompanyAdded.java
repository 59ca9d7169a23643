package io.portico.messages.company;

import io.portico.messages.AccessEvent;
import io.portico.messages.CompanyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A client's company was added. */
@StoredAs("company-added")
@Revision("1")
public record CompanyAdded(CompanyId companyId, String name) implements CompanyEvent, AccessEvent {}
