package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * A client was invited.
 *
 * @param emailDigest the keyed digest of the address, by which a sign-in finds the person
 */
@StoredAs("client-invited")
@Revision("1")
public record ClientInvited(Guest guest, String emailDigest) implements PersonEvent {
    @Override
    public UserId userId() {
        return guest.userId();
    }
}
