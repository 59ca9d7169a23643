package io.portico.projections.agency;

import io.portico.messages.CompanyId;
import io.portico.messages.company.CompanyStatus;
import java.util.ArrayList;
import java.util.List;

/** A company as stored. */
final class StoredCompany {

    CompanyId companyId;
    String name;
    CompanyStatus status = CompanyStatus.ACTIVE;
    List<StoredContact> contacts = new ArrayList<>();

    StoredCompany(CompanyId companyId, String name) {
        this.companyId = companyId;
        this.name = name;
    }
}
