package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;

/**
 * A brand.
 *
 * @param version for edits; grows with each change
 */
public record BrandDetails(BrandId id, long version, String name, CompanyId companyId, String companyName) {}
