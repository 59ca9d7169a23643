package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Fact;
import io.portico.access.Resource;
import io.portico.access.Review;
import io.portico.access.ReviewedItem;
import io.portico.messages.Id;
import io.portico.messages.Rejected;
import io.portico.messages.ReviewId;
import io.portico.messages.person.Permission;
import io.portico.messages.review.ReviewedAccess;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.audit.FindReview;
import io.portico.views.audit.FindReviews;
import io.portico.views.audit.ReviewDetails;
import io.portico.views.audit.ReviewLine;
import io.portico.views.audit.ReviewLineState;
import io.portico.views.audit.ReviewProgress;
import io.portico.views.audit.ReviewState;
import io.portico.views.audit.ReviewSummary;
import io.portico.views.audit.Reviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which reviews of access there are, how far they have come, and what each says of whom. */
public final class ReviewQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public ReviewQueries(Viewers viewers, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    @QueryHandler
    Reviews answer(FindReviews query) {
        Viewer viewer = asking();
        List<ReviewId> all = viewer.state().reviews();
        PageRequest page = query.page();
        int left = Math.toIntExact(
                page.after() == null ? all.size() : Math.clamp(cursors.read(page.after()), 0, all.size()));
        int down = Math.max(0, left - page.limit());
        List<Review> reviews = all.subList(down, left).reversed().stream()
                .flatMap(id -> viewer.state().review(id).stream())
                .toList();
        Titles titles = Titles.of(
                store,
                texts,
                reviews.stream().flatMap(review -> named(review).stream()).toList());
        return new Reviews(
                reviews.stream().map(review -> summary(viewer, review, titles)).toList(),
                down > 0 ? cursors.of(down) : null);
    }

    private static ReviewSummary summary(Viewer viewer, Review review, Titles titles) {
        return new ReviewSummary(
                review.id(),
                review.name(),
                review.scope(),
                scopeName(review, titles),
                review.reviewerId(),
                titles.of(review.reviewerId()),
                review.dueOn(),
                review.endsAt(viewer.state().zone()),
                state(viewer, review),
                progress(viewer, review));
    }

    @QueryHandler
    ReviewDetails answer(FindReview query) {
        Viewer viewer = asking();
        Review review =
                viewer.state().review(query.reviewId()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        List<ReviewedItem> all = review.items();
        PageRequest page = query.page();
        int from = Math.toIntExact(page.after() == null ? 0 : Math.clamp(cursors.read(page.after()), 0, all.size()));
        int to = Math.min(all.size(), from + page.limit());
        List<ReviewedItem> items = all.subList(from, to);
        List<String> named = new ArrayList<>(named(review));
        named.add(by(review.started()));
        items.forEach(item -> {
            named.add(item.access().userId().named());
            named.add(resource(item.access()));
            Stream.of(item.given(), item.decided()).filter(Objects::nonNull).forEach(fact -> named.add(by(fact)));
        });
        Titles titles = Titles.of(store, texts, named);
        boolean leads = may(viewer, Permission.ACCESS_GRANT) && may(viewer, Permission.SETS_EDIT);
        boolean running = state(viewer, review) == ReviewState.RUNNING;
        return new ReviewDetails(
                review.id(),
                review.name(),
                review.scope(),
                scopeName(review, titles),
                review.reviewerId(),
                titles.of(review.reviewerId()),
                review.dueOn(),
                review.endsAt(viewer.state().zone()),
                state(viewer, review),
                progress(viewer, review),
                review.started().at(),
                titles.of(by(review.started())),
                running
                        && may(viewer, Permission.ACCESS_GRANT)
                        && (leads || review.reviewerId().equals(viewer.userId())),
                running && leads,
                items.stream().map(item -> line(viewer, review, item, titles)).toList(),
                to < all.size() ? cursors.of(to) : null);
    }

    private static ReviewLine line(Viewer viewer, Review review, ReviewedItem item, Titles titles) {
        ReviewedAccess access = item.access();
        Fact given = item.given();
        Fact decided = item.decided();
        Fact anew = item.anew();
        return new ReviewLine(
                item.itemId(),
                access.userId(),
                titles.of(access.userId()),
                viewer.state()
                        .person(access.userId())
                        .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND))
                        .kind(),
                access.kind(),
                resource(access),
                titles.find(resource(access)),
                state(viewer, review, item),
                given == null ? null : given.at(),
                given == null ? null : titles.find(by(given)),
                decided == null ? null : decided.at(),
                decided == null ? null : titles.find(by(decided)),
                anew == null ? null : anew.at());
    }

    private static ReviewState state(Viewer viewer, Review review) {
        if (review.cancelled() != null) {
            return ReviewState.CANCELLED;
        }
        return review.isRunning(viewer.state().zone(), viewer.now()) ? ReviewState.RUNNING : ReviewState.OVER;
    }

    /** What is once said stays said, and what ended unconfirmed stays so in the result, whatever happens later. */
    private static ReviewLineState state(Viewer viewer, Review review, ReviewedItem item) {
        if (item.decision() != null) {
            return switch (item.decision()) {
                case CONFIRM -> ReviewLineState.CONFIRMED;
                case TAKE_AWAY -> ReviewLineState.TAKEN_AWAY;
            };
        }
        Fact cancelled = review.cancelled();
        Instant end = cancelled == null ? review.endsAt(viewer.state().zone()) : cancelled.at();
        if (item.anew() != null && item.anew().at().isBefore(end)) {
            return ReviewLineState.GIVEN_ANEW;
        }
        return switch (state(viewer, review)) {
            case CANCELLED -> ReviewLineState.NOT_ASKED;
            case OVER -> ReviewLineState.NOT_CONFIRMED;
            case RUNNING ->
                viewer.state().givenBy(item.access()) == null ? ReviewLineState.GONE : ReviewLineState.WAITING;
        };
    }

    private static ReviewProgress progress(Viewer viewer, Review review) {
        Map<ReviewLineState, Long> counts = new EnumMap<>(ReviewLineState.class);
        review.items().forEach(item -> counts.merge(state(viewer, review, item), 1L, Long::sum));
        return new ReviewProgress(
                review.items().size(),
                count(counts, ReviewLineState.CONFIRMED),
                count(counts, ReviewLineState.TAKEN_AWAY),
                count(counts, ReviewLineState.WAITING),
                count(counts, ReviewLineState.NOT_CONFIRMED),
                count(counts, ReviewLineState.GIVEN_ANEW, ReviewLineState.GONE, ReviewLineState.NOT_ASKED));
    }

    private static long count(Map<ReviewLineState, Long> counts, ReviewLineState... states) {
        return Stream.of(states)
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    private static List<String> named(Review review) {
        return Stream.<@Nullable Id>of(
                        review.reviewerId(),
                        review.scope().companyId(),
                        review.scope().brandId())
                .filter(Objects::nonNull)
                .map(id -> Objects.requireNonNull(id).named())
                .toList();
    }

    private static @Nullable String scopeName(Review review, Titles titles) {
        if (review.scope().companyId() != null) {
            return titles.of(review.scope().companyId());
        }
        return review.scope().brandId() == null
                ? null
                : titles.of(review.scope().brandId());
    }

    private static String resource(ReviewedAccess access) {
        Id thing =
                switch (access.kind()) {
                    case ACCOUNT -> access.userId();
                    case BRAND -> access.brandId();
                    case GRANT -> access.projectId();
                    case SHARE -> access.taskId();
                    case BUDGET -> access.budgetId();
                };
        return thing == null ? access.userId().named() : thing.named();
    }

    private static String by(Fact fact) {
        return "user:" + fact.by();
    }

    private static boolean may(Viewer viewer, Permission permission) {
        return viewer.may(Action.use(permission), new Resource.WholeAgency());
    }

    /** Who answers for access, and who audits it. */
    private Viewer asking() {
        Viewer viewer = viewers.current().inside();
        if (!may(viewer, Permission.AUDIT_VIEW)) {
            viewer.demand(Action.use(Permission.ACCESS_GRANT), new Resource.WholeAgency());
        }
        return viewer;
    }
}
