package io.portico.messages.company;

import io.portico.messages.CompanyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A person known at a company was added. */
@StoredAs("contact-added")
@Revision("1")
public record ContactAdded(CompanyId companyId, Contact contact) implements CompanyEvent {}
