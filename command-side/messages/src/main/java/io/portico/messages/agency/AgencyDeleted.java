package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The agency has ended for good. What is left of it is erased when its grace is over. */
@StoredAs("agency-deleted")
@Revision("1")
public record AgencyDeleted(AgencyId agencyId) implements AgencyEvent {}
