package io.portico.messages.account;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/**
 * The person signs in with another address from now on.
 *
 * @param emailDigest the keyed digest of the new address, by which a sign-in finds the person
 * @param previousDigest that of the old one, by which nobody is found any more
 */
@StoredAs("email-changed")
@Revision("1")
public record EmailChanged(
        UserId userId, @SealedBy("userId") Confidential email, String emailDigest, String previousDigest)
        implements AccountEvent {}
