package io.portico.projections.agency;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;

/** A brand as stored. */
record StoredBrand(BrandId brandId, String name, CompanyId companyId) {}
