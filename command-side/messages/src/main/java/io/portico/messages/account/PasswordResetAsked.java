package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A link by which the person sets a new password was asked for; it goes to their address. The id alone opens nothing. */
@StoredAs("password-reset-asked")
@Revision("1")
public record PasswordResetAsked(UserId userId, String resetId) implements AccountEvent {}
