package io.portico.views.audit;

import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import io.portico.messages.review.ReviewScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as a page.
 *
 * @param scopeName what the company or brand it is about is called; null when it is about everything
 * @param dueOn the last day to confirm
 * @param endsAt when what is not confirmed ends
 * @param mayDecide whether the asker may confirm and take away
 * @param mayLead whether the asker may give the review to somebody else, and cancel it
 */
public record ReviewDetails(
        ReviewId id,
        String name,
        ReviewScope scope,
        @Nullable String scopeName,
        UserId reviewerId,
        String reviewerName,
        LocalDate dueOn,
        Instant endsAt,
        ReviewState state,
        ReviewProgress progress,
        Instant startedAt,
        String startedBy,
        boolean mayDecide,
        boolean mayLead,
        List<ReviewLine> items,
        @Nullable String next) {}
