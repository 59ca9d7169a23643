package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Nobody signs in to that app with their account here any more. */
@StoredAs("app-removed")
@Revision("1")
public record AppRemoved(AgencyId agencyId, AppId appId) implements HistoryEvent {}
