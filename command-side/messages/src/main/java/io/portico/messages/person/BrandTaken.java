package io.portico.messages.person;

import io.portico.messages.BrandId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A brand was taken from an external user. */
@StoredAs("brand-taken")
@Revision("1")
public record BrandTaken(UserId userId, BrandId brandId) implements PersonEvent {}
