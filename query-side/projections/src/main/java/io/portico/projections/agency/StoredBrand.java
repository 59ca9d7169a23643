package io.portico.projections.agency;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;

/** A brand as stored. */
final class StoredBrand {

    BrandId brandId;
    String name;
    CompanyId companyId;
    long version = 1;

    StoredBrand(BrandId brandId, String name, CompanyId companyId) {
        this.brandId = brandId;
        this.name = name;
        this.companyId = companyId;
    }
}
