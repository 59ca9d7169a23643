package io.portico.projections.agency;

import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.company.CompanyStatus;
import java.util.ArrayList;
import java.util.List;

/** A company as stored. */
final class StoredCompany {

    CompanyId companyId;
    String name;
    CompanyStatus status = CompanyStatus.ACTIVE;
    long version = 1;
    List<StoredContact> contacts = new ArrayList<>();

    StoredCompany(CompanyId companyId, String name) {
        this.companyId = companyId;
        this.name = name;
    }

    /** In its place, or as the last; there is one to turn to, at most. */
    void keep(StoredContact contact) {
        if (contact.primary()) {
            contacts.replaceAll(StoredContact::notPrimary);
        }
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).contactId().equals(contact.contactId())) {
                contacts.set(i, contact);
                return;
            }
        }
        contacts.add(contact);
    }

    void remove(ContactId contactId) {
        contacts.removeIf(contact -> contact.contactId().equals(contactId));
    }
}
