package io.portico.views.audit;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;

/** A brand that access can be asked about. */
public record AccessBrand(BrandId id, String name, CompanyId companyId, String company) {}
