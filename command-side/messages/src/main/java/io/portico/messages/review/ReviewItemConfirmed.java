package io.portico.messages.review;

import io.portico.messages.ReviewId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The access stays; had this review taken it away, it is given back as it was. */
@StoredAs("review-item-confirmed")
@Revision("1")
public record ReviewItemConfirmed(ReviewId reviewId, ReviewItem item) implements ReviewEvent {}
