package io.portico.messages.company;

import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The person is not known at the company any more. An account of theirs is another thing and stays. */
@StoredAs("contact-removed")
@Revision("1")
public record ContactRemoved(CompanyId companyId, ContactId contactId) implements CompanyEvent {}
