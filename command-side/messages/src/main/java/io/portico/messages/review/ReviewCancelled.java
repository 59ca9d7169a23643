package io.portico.messages.review;

import io.portico.messages.ReviewId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The review ends nothing any more; what it took away stays taken away. */
@StoredAs("review-cancelled")
@Revision("1")
public record ReviewCancelled(ReviewId reviewId) implements ReviewEvent {}
