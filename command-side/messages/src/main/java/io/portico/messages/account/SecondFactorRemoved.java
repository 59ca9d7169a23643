package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A second factor of the person no longer counts. */
@StoredAs("second-factor-removed")
@Revision("1")
public record SecondFactorRemoved(UserId userId, SecondFactor factor) implements AccountEvent {}
