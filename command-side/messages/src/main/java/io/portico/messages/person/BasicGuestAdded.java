package io.portico.messages.person;

import io.portico.messages.Audience;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * A person outside was added without an account. They stay so until they accept an invitation.
 *
 * @param emailDigest the keyed digest of the address
 */
@StoredAs("basic-guest-added")
@Revision("1")
public record BasicGuestAdded(Guest guest, Audience audience, String emailDigest) implements PersonEvent {
    @Override
    public UserId userId() {
        return guest.userId();
    }
}
