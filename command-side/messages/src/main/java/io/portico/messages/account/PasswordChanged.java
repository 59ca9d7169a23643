package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The person has a new password. */
@StoredAs("password-changed")
@Revision("1")
public record PasswordChanged(UserId userId) implements AccountEvent {}
