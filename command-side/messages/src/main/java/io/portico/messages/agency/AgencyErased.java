package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** What was left of the deleted agency is gone: its keys, and with them every text, its files, its log of disclosures. */
@StoredAs("agency-erased")
@Revision("1")
public record AgencyErased(AgencyId agencyId) implements AgencyEvent {}
