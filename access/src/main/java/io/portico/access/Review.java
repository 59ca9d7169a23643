package io.portico.access;

import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import io.portico.messages.review.ReviewScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/**
 * What the access state knows of a review.
 *
 * @param dueOn the last day to confirm
 * @param started the event that began it
 * @param cancelled the event that ended it before its day; null when none did
 * @param byId its items by their ids
 * @param inOrder those ids in their order
 */
public record Review(
        ReviewId id,
        String name,
        ReviewScope scope,
        UserId reviewerId,
        LocalDate dueOn,
        Fact started,
        @Nullable Fact cancelled,
        PMap<String, ReviewedItem> byId,
        PVector<String> inOrder) {

    /** When what was not confirmed ends: the start of the day after the last, in the agency's time zone. */
    public Instant endsAt(ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether items may still be decided at that instant. */
    public boolean isRunning(ZoneId zone, Instant instant) {
        return cancelled == null && instant.isBefore(endsAt(zone));
    }

    /** Its items, in their order. */
    public List<ReviewedItem> items() {
        return inOrder.stream().flatMap(id -> item(id).stream()).toList();
    }

    public Optional<ReviewedItem> item(String itemId) {
        return Optional.ofNullable(byId.get(itemId));
    }

    Review with(ReviewedItem item) {
        return new Review(
                id, name, scope, reviewerId, dueOn, started, cancelled, byId.plus(item.itemId(), item), inOrder);
    }

    Review reassigned(UserId to) {
        return new Review(id, name, scope, to, dueOn, started, cancelled, byId, inOrder);
    }

    Review cancelled(Fact by) {
        return new Review(id, name, scope, reviewerId, dueOn, started, by, byId, inOrder);
    }
}
