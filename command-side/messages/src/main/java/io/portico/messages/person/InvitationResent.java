package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * The invitation was sent again; only links of this round work now.
 *
 * @param round counted from 1, the first sending
 */
@StoredAs("invitation-resent")
@Revision("1")
public record InvitationResent(UserId userId, int round) implements PersonEvent {}
