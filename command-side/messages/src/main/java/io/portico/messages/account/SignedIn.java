package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * The person signed in.
 *
 * @param newDevice whether they had not signed in from that browser before, as far as the browser tells
 */
@StoredAs("signed-in")
@Revision("1")
public record SignedIn(UserId userId, SignInMethod method, boolean newDevice) implements AccountEvent {}
