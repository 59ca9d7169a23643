package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The person signs in with a second factor from now on. */
@StoredAs("second-factor-added")
@Revision("1")
public record SecondFactorAdded(UserId userId, SecondFactor factor) implements AccountEvent {}
