package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The agency demands a second factor of the person, or no longer. */
@StoredAs("second-factor-demand-changed")
@Revision("1")
public record SecondFactorDemandChanged(UserId userId, boolean demanded) implements AccountEvent {}
