package io.portico.messages.review;

import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a review to somebody else. Needs {@code sets.edit} and {@code access.grant}. */
public record ReassignReview(@TargetAggregateIdentifier ReviewId reviewId, UserId reviewerId) implements ReviewCommand {
    public ReassignReview {
        Check.present("id", reviewId);
        Check.present("reviewerId", reviewerId);
    }
}
