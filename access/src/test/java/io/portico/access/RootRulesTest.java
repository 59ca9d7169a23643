package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AccessEvent;
import io.portico.messages.Audience;
import io.portico.messages.BudgetId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left of a project's access when its work is over. */
class RootRulesTest {

    private static final BudgetId BUDGET = new BudgetId("budget");
    private static final List<UserId> PEOPLE =
            Stream.of("d", "a", "c", "b", "f", "e").map(UserId::new).toList();

    private static List<ReviewedAccess> roots(Given given, Instant instant) {
        return Policy.rootsIn(given.state(), PROJECT, instant);
    }

    private static Given named(@Nullable Instant end) {
        return anAgency()
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new BudgetAdded(BUDGET, PROJECT, Confidential.of("x")))
                .event(new BudgetAccessGranted(BUDGET, CHRIS, null, end))
                .event(new TaskShared(TASK, CHRIS, null, end, History.ALL))
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, end));
    }

    private static final List<ReviewedAccess> ALL_THREE = List.of(
            ReviewedAccess.grant(CHRIS, PROJECT),
            ReviewedAccess.share(CHRIS, TASK),
            ReviewedAccess.budget(CHRIS, BUDGET));

    @Test
    void grantsComeBeforeSharesAndSharesBeforeBudgets() {
        Given given = named(null);
        assertThat(roots(given, given.now())).isEqualTo(ALL_THREE);
    }

    @Test
    void ofEachKindTheyComeInTheOrderInWhichTheyWereGiven() {
        Given given = anAgency().event(new BudgetAdded(BUDGET, PROJECT, Confidential.of("x")));
        List<ReviewedAccess> expected = new ArrayList<>();
        for (UserId person : PEOPLE) {
            given.client(person, AccessMode.ASSIGNED).event(new ProjectAccessGranted(PROJECT, person, null, null));
            expected.add(ReviewedAccess.grant(person, PROJECT));
        }
        for (UserId person : PEOPLE) {
            given.event(new TaskShared(TASK, person, null, null, History.ALL));
            expected.add(ReviewedAccess.share(person, TASK));
        }
        for (UserId person : PEOPLE) {
            given.event(new BudgetAccessGranted(BUDGET, person, null, null));
            expected.add(ReviewedAccess.budget(person, BUDGET));
        }
        assertThat(roots(given, given.now())).isEqualTo(expected);
    }

    @Test
    void whatHasEndedIsNone() {
        Instant end = Instant.parse("2026-03-03T09:00:00Z");
        assertThat(roots(named(end), end.minusNanos(1))).isEqualTo(ALL_THREE);
        assertThat(roots(named(end), end)).isEmpty();
    }

    @Test
    void whatAReviewTookAwayIsNone() {
        Given given = named(null);
        for (ReviewedAccess access : ALL_THREE) {
            ReviewId review = new ReviewId(access.kind().name());
            ReviewItem item = new ReviewItem("item", access);
            given.event(new ReviewStarted(
                            review,
                            "Spring",
                            ReviewScope.EVERYTHING,
                            NORA,
                            LocalDate.parse("2026-03-28"),
                            List.of(item)))
                    .event(new ReviewItemTakenAway(review, item));
            assertThat(roots(given, given.now()))
                    .isEqualTo(ALL_THREE.subList(ALL_THREE.indexOf(access) + 1, ALL_THREE.size()));
        }
    }

    @Test
    void whatIsSilencedIsStillThereForItWouldCountAgain() {
        for (AccessEvent silencing : List.of(new BrandTaken(CHRIS, BRAND), new PersonDeactivated(CHRIS))) {
            Given given = named(null).event(silencing);
            assertThat(roots(given, given.now())).isEqualTo(ALL_THREE);
        }
    }

    @Test
    void whoeverCreatedATaskIsNotNamedOnIt() {
        TaskId own = new TaskId("own");
        Given given = anAgency()
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new PortalTaskCreated(
                        own,
                        PROJECT,
                        Confidential.of("x"),
                        null,
                        TaskStatus.TO_DO,
                        Priority.NORMAL,
                        null,
                        CHRIS,
                        Audience.CLIENT));
        assertThat(roots(given, given.now())).isEmpty();
        given.client(CLARA, AccessMode.ASSIGNED).event(new TaskShared(own, CLARA, null, null, History.ALL));
        assertThat(roots(given, given.now())).containsExactly(ReviewedAccess.share(CLARA, own));
    }

    @Test
    void otherProjectsHaveTheirOwn() {
        Given given = named(null).project(new ProjectId("other"), BRAND);
        assertThat(Policy.rootsIn(given.state(), new ProjectId("other"), given.now()))
                .isEmpty();
        assertThat(Policy.rootsIn(given.state(), new ProjectId("none"), given.now()))
                .isEmpty();
    }
}
