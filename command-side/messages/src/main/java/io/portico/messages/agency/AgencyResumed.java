package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The agency goes on. */
@StoredAs("agency-resumed")
@Revision("1")
public record AgencyResumed(AgencyId agencyId) implements AgencyEvent {}
