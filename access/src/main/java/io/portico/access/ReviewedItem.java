package io.portico.access;

import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewedAccess;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows of an item of a review.
 *
 * @param given the event that gave the access, as it was when the review began; null when there was none
 * @param decision null while the reviewer has said nothing
 * @param decided the event that said it
 * @param anew the event that gave the access again after the review began, so that the review says nothing of it any
 *     more; null when none did
 */
public record ReviewedItem(
        String itemId,
        ReviewedAccess access,
        @Nullable Fact given,
        @Nullable ReviewDecision decision,
        @Nullable Fact decided,
        @Nullable Fact anew) {

    ReviewedItem decided(ReviewDecision said, Fact by) {
        return new ReviewedItem(itemId, access, given, said, by, anew);
    }

    ReviewedItem givenAnew(Fact by) {
        return new ReviewedItem(itemId, access, given, decision, decided, by);
    }
}
