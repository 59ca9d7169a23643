package io.portico.projections.agency;

import io.portico.messages.ContactId;

/** A person known at a company; name and address are tokens. */
record StoredContact(ContactId contactId, String firstName, String lastName, String email, boolean primary) {

    StoredContact notPrimary() {
        return new StoredContact(contactId, firstName, lastName, email, false);
    }
}
