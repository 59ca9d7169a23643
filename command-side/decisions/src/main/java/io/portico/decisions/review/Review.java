package io.portico.decisions.review;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.review.CancelReview;
import io.portico.messages.review.DecideReviewItems;
import io.portico.messages.review.ReassignReview;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.review.StartReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A review of outside access. What it ends, and when, is for the policy to say; here it is said who may decide. */
@Aggregate(type = "review", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Review {

    /** The most items of one review: they are one event. */
    static final int MAX_ITEMS = 10_000;

    @AggregateIdentifier
    String key;

    private ReviewId id;
    private UserId reviewer;
    private LocalDate dueOn;
    private boolean cancelled;
    private final Map<String, ReviewItem> items = new HashMap<>();
    private final Map<String, ReviewDecision> decisions = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    Review() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(StartReview command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.reviewId());
        demandLeading(hearing);
        demandScope(hearing.state(), command.scope());
        demandReviewer(hearing, command.reviewerId());
        if (command.dueOn()
                .isBefore(LocalDate.ofInstant(hearing.now(), hearing.state().zone()))) {
            throw new Rejected(Rejected.Code.ENDS_IN_THE_PAST);
        }
        List<ReviewedAccess> listed = Policy.outsideAccess(hearing.state(), command.scope(), hearing.now());
        if (listed.isEmpty()) {
            throw new Rejected(Rejected.Code.NOTHING_TO_REVIEW);
        }
        if (listed.size() > MAX_ITEMS) {
            throw new Rejected(Rejected.Code.TOO_MUCH_TO_REVIEW);
        }
        apply(new ReviewStarted(
                command.reviewId(),
                command.name(),
                command.scope(),
                command.reviewerId(),
                command.dueOn(),
                items(listed)));
        hearing.moveAccess();
    }

    private static List<ReviewItem> items(List<ReviewedAccess> listed) {
        List<ReviewItem> items = new ArrayList<>(listed.size());
        for (ReviewedAccess access : listed) {
            items.add(new ReviewItem(String.valueOf(items.size() + 1), access));
        }
        return List.copyOf(items);
    }

    @CommandHandler
    void decide(DecideReviewItems command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.ACCESS_GRANT);
        if (!hearing.person().equals(reviewer)) {
            hearing.demandInAgency(Permission.SETS_EDIT);
        }
        if (!items.keySet().containsAll(command.itemIds())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        demandRunning(hearing);
        boolean givenAnew = hearing.state().review(id).stream()
                .flatMap(review -> review.items().stream())
                .anyMatch(item -> item.anew() != null && command.itemIds().contains(item.itemId()));
        if (givenAnew) {
            throw new Rejected(Rejected.Code.GIVEN_ANEW);
        }
        List<String> changed = command.itemIds().stream()
                .filter(item -> decisions.get(item) != command.decision())
                .sorted()
                .toList();
        changed.forEach(item -> apply(said(command.decision(), item)));
        if (!changed.isEmpty()) {
            hearing.moveAccess();
        }
    }

    private ReviewEvent said(ReviewDecision decision, String itemId) {
        ReviewItem item = Objects.requireNonNull(items.get(itemId));
        return switch (decision) {
            case CONFIRM -> new ReviewItemConfirmed(id, item);
            case TAKE_AWAY -> new ReviewItemTakenAway(id, item);
        };
    }

    @CommandHandler
    void decide(ReassignReview command, Judge judge) {
        Hearing hearing = judge.hear();
        demandLeading(hearing);
        demandRunning(hearing);
        demandReviewer(hearing, command.reviewerId());
        if (!reviewer.equals(command.reviewerId())) {
            apply(new ReviewReassigned(id, command.reviewerId()));
            hearing.moveAccess();
        }
    }

    @CommandHandler
    void decide(CancelReview command, Judge judge) {
        Hearing hearing = judge.hear();
        demandLeading(hearing);
        if (!cancelled) {
            demandRunning(hearing);
            apply(new ReviewCancelled(id));
            hearing.moveAccess();
        }
    }

    private static void demandLeading(Hearing hearing) {
        hearing.demandInAgency(Permission.ACCESS_GRANT);
        hearing.demandInAgency(Permission.SETS_EDIT);
    }

    private void demandRunning(Hearing hearing) {
        boolean over = !hearing.now()
                .isBefore(dueOn.plusDays(1).atStartOfDay(hearing.state().zone()).toInstant());
        if (cancelled || over) {
            throw new Rejected(Rejected.Code.REVIEW_OVER);
        }
    }

    private static void demandScope(AccessState state, ReviewScope scope) {
        boolean there = (scope.companyId() == null || state.hasCompany(scope.companyId()))
                && (scope.brandId() == null || state.companyOf(scope.brandId()).isPresent());
        if (!there) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /** Who confirms access answers for it: a person of the agency who may give it. */
    private static void demandReviewer(Hearing hearing, UserId reviewer) {
        if (hearing.known(reviewer).kind() != PersonKind.EMPLOYEE) {
            throw new Rejected(Rejected.Code.NOT_AN_EMPLOYEE);
        }
        boolean may = Policy.allows(
                hearing.state(),
                reviewer,
                Action.use(Permission.ACCESS_GRANT),
                new Resource.WholeAgency(),
                hearing.now());
        if (!may) {
            throw new Rejected(Rejected.Code.NOT_A_REVIEWER);
        }
    }

    @EventSourcingHandler
    void evolve(ReviewEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ReviewStarted e -> {
                id = e.reviewId();
                reviewer = e.reviewerId();
                dueOn = e.dueOn();
                e.items().forEach(item -> items.put(item.itemId(), item));
            }
            case ReviewItemConfirmed e -> decisions.put(e.item().itemId(), ReviewDecision.CONFIRM);
            case ReviewItemTakenAway e -> decisions.put(e.item().itemId(), ReviewDecision.TAKE_AWAY);
            case ReviewReassigned e -> reviewer = e.reviewerId();
            case ReviewCancelled _ -> cancelled = true;
        }
    }
}
