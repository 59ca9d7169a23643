package io.portico.messages.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The invited person accepted.
 *
 * @param inPerson true when they signed up themselves, so that no link has yet shown that the address is theirs; null
 *     when they came by the link that was sent there
 */
@StoredAs("invitation-accepted")
@Revision("1")
public record InvitationAccepted(
        UserId userId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean inPerson) implements PersonEvent {

    /** By the link that was sent to their address. */
    public InvitationAccepted(UserId userId) {
        this(userId, null);
    }
}
