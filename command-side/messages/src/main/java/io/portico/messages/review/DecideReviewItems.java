package io.portico.messages.review;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says of some items what becomes of them, all at once or not at all. The named reviewer may, who must hold
 * {@code access.grant}; and who holds {@code sets.edit} besides that.
 */
public record DecideReviewItems(
        @TargetAggregateIdentifier ReviewId reviewId, Set<String> itemIds, ReviewDecision decision)
        implements ReviewCommand {
    public DecideReviewItems {
        Check.present("id", reviewId);
        itemIds = Check.set("itemIds", Check.present("itemIds", itemIds));
        if (itemIds.isEmpty()) {
            throw new BadInput("itemIds", BadInput.Code.REQUIRED);
        }
        itemIds.forEach(id -> Check.id("itemIds", id));
        Check.present("decision", decision);
    }
}
