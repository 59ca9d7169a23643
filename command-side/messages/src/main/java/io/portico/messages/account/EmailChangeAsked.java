package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** The person asked for another address; nothing counts before it is confirmed there. */
@StoredAs("email-change-asked")
@Revision("1")
public record EmailChangeAsked(
        UserId userId, String changeId, @SealedBy("userId") Confidential email) implements AccountEvent {}
