package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;

/** Brand details. */
public record BrandDetails(BrandId id, String name, CompanyId companyId, String companyName) {}
