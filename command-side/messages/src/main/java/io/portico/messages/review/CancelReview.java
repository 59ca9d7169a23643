package io.portico.messages.review;

import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a review before its day, so that it ends nothing. Needs {@code sets.edit} and {@code access.grant}. */
public record CancelReview(@TargetAggregateIdentifier ReviewId reviewId) implements ReviewCommand {
    public CancelReview {
        Check.present("id", reviewId);
    }
}
