package io.portico.views.audit;

import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import io.portico.messages.review.ReviewScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review as a row.
 *
 * @param scopeName what the company or brand it is about is called; null when it is about everything
 * @param dueOn the last day to confirm
 * @param endsAt when what is not confirmed ends
 */
public record ReviewSummary(
        ReviewId id,
        String name,
        ReviewScope scope,
        @Nullable String scopeName,
        UserId reviewerId,
        String reviewerName,
        LocalDate dueOn,
        Instant endsAt,
        ReviewState state,
        ReviewProgress progress) {}
