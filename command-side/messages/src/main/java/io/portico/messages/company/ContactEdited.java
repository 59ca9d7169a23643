package io.portico.messages.company;

import io.portico.messages.CompanyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** What is kept of a person known at a company is this from now on. */
@StoredAs("contact-edited")
@Revision("1")
public record ContactEdited(CompanyId companyId, Contact contact) implements CompanyEvent {}
