package io.portico.messages.review;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begins a review of the outside access there is now. Needs {@code sets.edit} and {@code access.grant}.
 *
 * @param reviewerId somebody of the agency who holds {@code access.grant}
 * @param dueOn the last day to confirm; today or later
 */
public record StartReview(
        @TargetAggregateIdentifier ReviewId reviewId,
        String name,
        ReviewScope scope,
        UserId reviewerId,
        LocalDate dueOn)
        implements ReviewCommand {
    public StartReview {
        Check.present("id", reviewId);
        name = Check.text("name", name, Check.MAX_NAME);
        Check.present("scope", scope);
        if (scope.companyId() != null && scope.brandId() != null) {
            throw new BadInput("scope", BadInput.Code.TOO_MANY);
        }
        Check.present("reviewerId", reviewerId);
        Check.present("dueOn", dueOn);
    }
}
