package io.portico.messages.person;

import io.portico.messages.BrandId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A brand was added to an external user's brands. */
@StoredAs("brand-given")
@Revision("1")
public record BrandGiven(UserId userId, BrandId brandId) implements PersonEvent {}
