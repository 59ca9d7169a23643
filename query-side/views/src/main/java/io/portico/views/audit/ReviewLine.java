package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.messages.review.ReviewedKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be confirmed, and what was said of it.
 *
 * @param resource what it is access to, {@code kind:id}: the person for an account, else the brand, project, task or
 *     budget
 * @param givenAt when it was given; null when nobody knows
 * @param givenBy by whom
 * @param decidedAt when the reviewer said so; null while nothing was said
 * @param decidedBy who said so
 * @param anewAt when it was given again since the review began; null when it was not
 */
public record ReviewLine(
        String id,
        UserId userId,
        String name,
        PersonKind kind,
        ReviewedKind access,
        String resource,
        @Nullable String label,
        ReviewLineState state,
        @Nullable Instant givenAt,
        @Nullable String givenBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant anewAt) {}
