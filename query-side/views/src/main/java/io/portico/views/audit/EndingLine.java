package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That access ends. A review ends as a whole, with all that nobody confirms, so that it is one line.
 *
 * @param resource what it is access to, {@code kind:id}: the person for an account and for content, else the project, task or budget; for
 *     a review the review
 * @param label what that is called
 * @param userId whose access it is; null for a review
 * @param items how much ends: what is left to confirm of a review, else 1
 */
public record EndingLine(
        EndingKind kind,
        String resource,
        String label,
        @Nullable UserId userId,
        @Nullable String name,
        @Nullable PersonKind personKind,
        Instant endsAt,
        int items) {}
