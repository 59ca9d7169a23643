package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** All of the agency was taken along in an archive. */
@StoredAs("agency-archived")
@Revision("1")
public record AgencyArchived(AgencyId agencyId) implements HistoryEvent {}
