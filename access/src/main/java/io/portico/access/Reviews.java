package io.portico.access;

import io.portico.messages.ReviewId;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from reviews.
 *
 * @param marks for some access the items that may end it, by their reviews; what was given anew bears no mark
 */
record Reviews(
        PMap<ReviewId, Review> byId, PVector<ReviewId> inOrder, PMap<ReviewedAccess, PMap<ReviewId, String>> marks)
        implements Parts.Part {

    static final Reviews NONE = new Reviews(HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty());

    /** @param given which event gave some access, as things are now */
    Reviews with(ReviewEvent event, Fact fact, Function<ReviewedAccess, @Nullable Fact> given) {
        Review review = byId.get(event.reviewId());
        if (review == null) {
            return event instanceof ReviewStarted started ? started(started, fact, given) : this;
        }
        if (review.cancelled() != null) {
            return this;
        }
        return switch (event) {
            case ReviewStarted e -> this;
            case ReviewItemConfirmed e -> decided(review, e.item().itemId(), ReviewDecision.CONFIRM, fact);
            case ReviewItemTakenAway e -> decided(review, e.item().itemId(), ReviewDecision.TAKE_AWAY, fact);
            case ReviewReassigned e -> changed(review.reassigned(e.reviewerId()));
            case ReviewCancelled e -> cancelled(review, fact);
        };
    }

    private Reviews started(ReviewStarted e, Fact fact, Function<ReviewedAccess, @Nullable Fact> given) {
        PMap<String, ReviewedItem> items = HashTreePMap.empty();
        PVector<String> order = TreePVector.empty();
        PMap<ReviewedAccess, PMap<ReviewId, String>> marked = marks;
        for (ReviewItem item : e.items()) {
            items = items.plus(
                    item.itemId(),
                    new ReviewedItem(item.itemId(), item.access(), given.apply(item.access()), null, null, null));
            order = order.plus(item.itemId());
            PMap<ReviewId, String> others = marked.get(item.access());
            marked = marked.plus(
                    item.access(),
                    others == null
                            ? HashTreePMap.singleton(e.reviewId(), item.itemId())
                            : others.plus(e.reviewId(), item.itemId()));
        }
        Review review =
                new Review(e.reviewId(), e.name(), e.scope(), e.reviewerId(), e.dueOn(), fact, null, items, order);
        return new Reviews(byId.plus(review.id(), review), inOrder.plus(review.id()), marked);
    }

    private Reviews decided(Review review, String itemId, ReviewDecision decision, Fact fact) {
        return review.item(itemId)
                .map(item -> changed(review.with(item.decided(decision, fact))))
                .orElse(this);
    }

    /** What was taken away by hand stays so: it must not come back unseen. */
    private Reviews cancelled(Review review, Fact fact) {
        PMap<ReviewedAccess, PMap<ReviewId, String>> left = marks;
        for (ReviewedItem item : review.items()) {
            if (item.decision() == null) {
                left = without(left, item.access(), review.id());
            }
        }
        return new Reviews(byId.plus(review.id(), review.cancelled(fact)), inOrder, left);
    }

    private static PMap<ReviewedAccess, PMap<ReviewId, String>> without(
            PMap<ReviewedAccess, PMap<ReviewId, String>> marks, ReviewedAccess access, ReviewId review) {
        PMap<ReviewId, String> of = marks.get(access);
        if (of == null) {
            return marks;
        }
        PMap<ReviewId, String> left = of.minus(review);
        return left.isEmpty() ? marks.minus(access) : marks.plus(access, left);
    }

    private Reviews changed(Review review) {
        return new Reviews(byId.plus(review.id(), review), inOrder, marks);
    }

    /** What is given anew is no matter of the reviews that listed what was there before. */
    Reviews givenAnew(ReviewedAccess access, Fact fact) {
        PMap<ReviewId, String> of = marks.get(access);
        if (of == null) {
            return this;
        }
        PMap<ReviewId, Review> now = byId;
        for (Map.Entry<ReviewId, String> mark : of.entrySet()) {
            Review review = now.get(mark.getKey());
            ReviewedItem item = review == null ? null : review.byId().get(mark.getValue());
            if (review != null && item != null) {
                now = now.plus(review.id(), review.with(item.givenAnew(fact)));
            }
        }
        return new Reviews(now, inOrder, marks.minus(access));
    }

    /** How the first of the reviews that may end the access does so; null when none does. */
    @Nullable
    ReviewEnding endingOf(ReviewedAccess access, ZoneId zone) {
        PMap<ReviewId, String> of = marks.get(access);
        if (of == null) {
            return null;
        }
        ReviewEnding first = null;
        for (Map.Entry<ReviewId, String> mark : of.entrySet()) {
            ReviewEnding ending = ending(mark.getKey(), mark.getValue(), zone);
            if (ending != null && (first == null || ending.at().isBefore(first.at()))) {
                first = ending;
            }
        }
        return first;
    }

    private @Nullable ReviewEnding ending(ReviewId reviewId, String itemId, ZoneId zone) {
        Review review = byId.get(reviewId);
        ReviewedItem item = review == null ? null : review.byId().get(itemId);
        if (review == null || item == null || item.decision() == ReviewDecision.CONFIRM) {
            return null;
        }
        boolean takenAway = item.decision() == ReviewDecision.TAKE_AWAY;
        return new ReviewEnding(review, takenAway ? Instant.MIN : review.endsAt(zone), takenAway);
    }

    /** When the next review ends, and with it what was not confirmed. */
    Optional<Instant> nextEnd(ZoneId zone, Instant after) {
        return byId.values().stream()
                .filter(review -> review.cancelled() == null)
                .map(review -> review.endsAt(zone))
                .filter(end -> end.isAfter(after))
                .min(Instant::compareTo);
    }
}
