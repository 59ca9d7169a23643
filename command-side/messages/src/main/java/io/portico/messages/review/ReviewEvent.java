package io.portico.messages.review;

import io.portico.messages.AccessEvent;
import io.portico.messages.ReviewId;

/** What happens to a review of access. That it ends needs no event: what was not confirmed by then ends by the clock. */
public sealed interface ReviewEvent extends AccessEvent
        permits ReviewStarted, ReviewItemConfirmed, ReviewItemTakenAway, ReviewReassigned, ReviewCancelled {
    ReviewId reviewId();
}
