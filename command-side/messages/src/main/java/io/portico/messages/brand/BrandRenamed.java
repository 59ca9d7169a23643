package io.portico.messages.brand;

import io.portico.messages.BrandId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The brand is called this from now on. */
@StoredAs("brand-renamed")
@Revision("1")
public record BrandRenamed(BrandId brandId, String name) implements BrandEvent {}
