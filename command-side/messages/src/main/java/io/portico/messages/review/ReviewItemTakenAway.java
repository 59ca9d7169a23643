package io.portico.messages.review;

import io.portico.messages.ReviewId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The access ends at once. */
@StoredAs("review-item-taken-away")
@Revision("1")
public record ReviewItemTakenAway(ReviewId reviewId, ReviewItem item) implements ReviewEvent {}
