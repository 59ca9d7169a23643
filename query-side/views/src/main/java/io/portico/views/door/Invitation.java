package io.portico.views.door;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;

/**
 * An invitation.
 *
 * @param round which sending counts, from 1
 * @param expiresAt the end of this sending's link
 */
public record Invitation(
        UserId userId,
        String agency,
        String firstName,
        String lastName,
        String email,
        PersonKind kind,
        int round,
        Instant expiresAt,
        InvitationState state) {}
