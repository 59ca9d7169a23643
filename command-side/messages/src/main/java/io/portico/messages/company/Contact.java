package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.ContactId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/** A person known at a company. */
public record Contact(
        ContactId contactId,
        @SealedBy("contactId") Confidential firstName,
        @SealedBy("contactId") Confidential lastName,
        @SealedBy("contactId") Confidential email,
        boolean primary) {
    public Contact {
        Check.present("id", contactId);
        firstName = Check.text("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.text("lastName", lastName, Check.MAX_PERSON_NAME);
        email = Check.email("email", email);
    }
}
