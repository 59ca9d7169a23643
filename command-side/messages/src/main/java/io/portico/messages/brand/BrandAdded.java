package io.portico.messages.brand;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A brand was added to a company. */
@StoredAs("brand-added")
@Revision("1")
public record BrandAdded(BrandId brandId, CompanyId companyId, String name) implements BrandEvent {}
