package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The invitation was taken back. */
@StoredAs("invitation-withdrawn")
@Revision("1")
public record InvitationWithdrawn(UserId userId) implements PersonEvent {}
