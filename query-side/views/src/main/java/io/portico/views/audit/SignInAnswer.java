package io.portico.views.audit;

import io.portico.messages.person.PersonKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may sign in, or what keeps them out; what only those at the door know is not among it.
 *
 * @param account the policy's answer about the account
 * @param invitationExpiresAt the end of the newest invitation's link; null when none is pending
 * @param secondFactorDemanded whether the agency demands a second factor of them
 * @param emailDigest the digest of their address, by which the door counts attempts; null for programs
 */
public record SignInAnswer(
        PersonKind kind,
        AccessAnswer account,
        @Nullable Instant invitationExpiresAt,
        boolean secondFactorDemanded,
        @Nullable String emailDigest) {}
