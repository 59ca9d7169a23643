package io.portico.messages.unique;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A slug belongs to an agency. */
@StoredAs("slug-taken")
@Revision("1")
public record SlugTaken(String slug, AgencyId agencyId) implements UniqueEvent {}
