package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** No link to what the person was sent counts any more. */
@StoredAs("dashboard-links-revoked")
@Revision("1")
public record DashboardLinksRevoked(UserId userId) implements AccountEvent {}
