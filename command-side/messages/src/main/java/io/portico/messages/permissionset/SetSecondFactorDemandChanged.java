package io.portico.messages.permissionset;

import io.portico.messages.HistoryEvent;
import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A second factor is demanded of whoever holds the permission set, built in or not, or no longer. */
@StoredAs("set-second-factor-demand-changed")
@Revision("1")
public record SetSecondFactorDemandChanged(PermissionSetId permissionSetId, boolean demanded) implements HistoryEvent {}
