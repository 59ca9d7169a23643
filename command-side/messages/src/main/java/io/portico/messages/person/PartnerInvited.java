package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * A partner was invited.
 *
 * @param emailDigest the keyed digest of the address, by which a sign-in finds the person
 */
@StoredAs("partner-invited")
@Revision("1")
public record PartnerInvited(Guest guest, String emailDigest) implements PersonEvent {
    @Override
    public UserId userId() {
        return guest.userId();
    }
}
