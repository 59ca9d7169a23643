package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The invited person accepted. */
@StoredAs("invitation-accepted")
@Revision("1")
public record InvitationAccepted(UserId userId) implements PersonEvent {}
