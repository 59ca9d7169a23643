package io.portico.views.agency;

import io.portico.messages.CompanyId;
import io.portico.messages.company.CompanyStatus;
import java.util.List;

/**
 * A company with the people known there.
 *
 * @param version for edits; grows with each change, of those known there, too
 * @param status whether the agency works with the company now
 */
public record CompanyDetails(
        CompanyId id, long version, String name, CompanyStatus status, List<ContactLine> contacts) {

    /** The same company, without the people known there. */
    public CompanyDetails withoutContacts() {
        return new CompanyDetails(id, version, name, status, List.of());
    }
}
