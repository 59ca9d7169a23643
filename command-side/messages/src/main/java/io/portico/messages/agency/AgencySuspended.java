package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Everything of the agency is stopped. */
@StoredAs("agency-suspended")
@Revision("1")
public record AgencySuspended(AgencyId agencyId) implements AgencyEvent {}
