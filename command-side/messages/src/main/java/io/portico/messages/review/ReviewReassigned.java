package io.portico.messages.review;

import io.portico.messages.ReviewId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** Somebody else is to confirm. */
@StoredAs("review-reassigned")
@Revision("1")
public record ReviewReassigned(ReviewId reviewId, UserId reviewerId) implements ReviewEvent {}
