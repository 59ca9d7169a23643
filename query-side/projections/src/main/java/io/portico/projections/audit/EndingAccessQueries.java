package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Ending;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.access.Review;
import io.portico.access.ReviewedItem;
import io.portico.access.SeatEnding;
import io.portico.messages.Id;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.review.ReviewedAccess;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.EndingAccess;
import io.portico.views.audit.EndingKind;
import io.portico.views.audit.EndingLine;
import io.portico.views.audit.FindEndingAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which access of people outside and of auditors ends soon, to those who could do something about it. */
public final class EndingAccessQueries {

    private static final Duration SOON = Duration.ofDays(FindEndingAccess.DAYS);

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public EndingAccessQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    /** Access that ends, before anybody knows what it is called. */
    private record Last(
            Instant at,
            @Nullable ReviewedAccess access,
            @Nullable SeatEnding seat,
            @Nullable Review review,
            int items) {}

    @QueryHandler
    EndingAccess answer(FindEndingAccess query) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.ACCESS_GRANT), new Resource.WholeAgency());
        List<Last> all = Stream.of(
                        Policy.endingAccess(viewer.state(), viewer.now()).stream()
                                .map(EndingAccessQueries::last),
                        Policy.endingSeats(viewer.state(), viewer.now()).stream()
                                .map(EndingAccessQueries::last),
                        reviews(viewer))
                .flatMap(lasts -> lasts)
                .sorted(Comparator.comparing(Last::at))
                .toList();
        Instant until = viewer.now().plus(SOON);
        List<Last> soon = all.stream().filter(last -> last.at().isBefore(until)).toList();
        List<Last> shown = soon.stream().limit(query.limit()).toList();
        List<String> named = new ArrayList<>();
        shown.forEach(last -> {
            named.add(resource(last));
            UserId whose = whose(last);
            if (whose != null) {
                named.add(whose.named());
            }
        });
        Titles titles = Titles.of(store, texts, named);
        return new EndingAccess(
                shown.stream().map(last -> line(viewer, last, titles)).toList(), soon.size(), changesAt(all, until));
    }

    private static Last last(Ending ending) {
        return new Last(ending.at(), ending.access(), null, null, 1);
    }

    private static Last last(SeatEnding ending) {
        return new Last(ending.at(), null, ending, null, 1);
    }

    /** Running reviews of which something is left to confirm. */
    private static Stream<Last> reviews(Viewer viewer) {
        return viewer.state().reviews().stream()
                .flatMap(id -> viewer.state().review(id).stream())
                .filter(review -> review.isRunning(viewer.state().zone(), viewer.now()))
                .map(review ->
                        new Last(review.endsAt(viewer.state().zone()), null, null, review, (int) review.items().stream()
                                .filter(item -> isLeft(viewer, item))
                                .count()))
                .filter(last -> last.items() > 0);
    }

    /** As the review itself counts what waits for its reviewer. */
    private static boolean isLeft(Viewer viewer, ReviewedItem item) {
        return item.decision() == null && item.anew() == null && viewer.state().givenBy(item.access()) != null;
    }

    /** The first that ends leaves the list; the first that ends later comes into it. */
    private static @Nullable Instant changesAt(List<Last> all, Instant until) {
        return all.stream()
                .map(last -> last.at().isBefore(until) ? last.at() : last.at().minus(SOON))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static EndingLine line(Viewer viewer, Last last, Titles titles) {
        UserId whose = whose(last);
        if (whose == null) {
            Review ending = Objects.requireNonNull(last.review());
            return new EndingLine(
                    EndingKind.REVIEW, resource(last), ending.name(), null, null, null, last.at(), last.items());
        }
        return new EndingLine(
                kind(last),
                resource(last),
                titles.of(resource(last)),
                whose,
                titles.of(whose),
                viewer.state().person(whose).orElseThrow().kind(),
                last.at(),
                last.items());
    }

    /** Whose access it is; null for a review. */
    private static @Nullable UserId whose(Last last) {
        if (last.seat() != null) {
            return last.seat().userId();
        }
        return last.access() == null ? null : last.access().userId();
    }

    private static EndingKind kind(Last last) {
        ReviewedAccess access = last.access();
        if (access == null) {
            return Objects.requireNonNull(last.seat()).content() ? EndingKind.CONTENT : EndingKind.ACCOUNT;
        }
        return switch (access.kind()) {
            case ACCOUNT -> EndingKind.ACCOUNT;
            case GRANT -> EndingKind.GRANT;
            case SHARE -> EndingKind.SHARE;
            case BUDGET -> EndingKind.BUDGET;
            case BRAND -> throw new IllegalArgumentException("Brands carry no end: " + access);
        };
    }

    private static String resource(Last last) {
        ReviewedAccess access = last.access();
        if (access == null) {
            UserId whose = whose(last);
            return whose == null ? Objects.requireNonNull(last.review()).id().named() : whose.named();
        }
        Id thing =
                switch (access.kind()) {
                    case ACCOUNT, BRAND -> access.userId();
                    case GRANT -> access.projectId();
                    case SHARE -> access.taskId();
                    case BUDGET -> access.budgetId();
                };
        return Objects.requireNonNull(thing).named();
    }
}
