package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** An agency was founded. */
@StoredAs("agency-founded")
@Revision("1")
public record AgencyFounded(AgencyId agencyId, String slug, String name, String timeZone, String currency)
        implements AgencyEvent {}
