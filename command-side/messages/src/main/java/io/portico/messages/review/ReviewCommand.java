package io.portico.messages.review;

import io.portico.messages.ReviewId;

/** Commands to a review of access. */
public sealed interface ReviewCommand permits StartReview, DecideReviewItems, ReassignReview, CancelReview {
    ReviewId reviewId();
}
