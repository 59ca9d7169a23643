package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** Somebody who did not prove to be the person tried to sign in. */
@StoredAs("sign-in-failed")
@Revision("1")
public record SignInFailed(UserId userId) implements AccountEvent {}
