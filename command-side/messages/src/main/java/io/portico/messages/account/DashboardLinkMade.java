package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Somebody of the agency made a link to what the person was sent, to pass it on themselves. */
@StoredAs("dashboard-link-made")
@Revision("1")
public record DashboardLinkMade(UserId userId, Instant expiresAt) implements AccountEvent {}
