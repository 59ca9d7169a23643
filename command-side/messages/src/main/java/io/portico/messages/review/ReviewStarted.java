package io.portico.messages.review;

import io.portico.messages.ReviewId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A review began. What it lists ends with the last moment of that day, unless it is confirmed or given anew; what is
 * given later is not part of it.
 *
 * @param name what it is called; no personal data
 * @param reviewerId who is to confirm
 * @param dueOn the last day, in the agency's time zone
 */
@StoredAs("review-started")
@Revision("1")
public record ReviewStarted(
        ReviewId reviewId, String name, ReviewScope scope, UserId reviewerId, LocalDate dueOn, List<ReviewItem> items)
        implements ReviewEvent {}
