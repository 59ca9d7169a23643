package io.portico.messages.response;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The agency means to answer within these times from now on; questions that wait are measured by them, too. */
@StoredAs("response-targets-set")
@Revision("1")
public record ResponseTargetsSet(AgencyId agencyId, ResponseTargets targets) implements ResponseEvent {}
