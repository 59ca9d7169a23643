package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.messages.AccessEvent;
import io.portico.messages.Audience;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.Id;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskShared;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a review ends, and when. */
class ReviewRulesTest {

    private static final ReviewId REVIEW = new ReviewId("review");
    private static final ReviewItem FIRST = new ReviewItem("i0", ReviewedAccess.grant(CHRIS, PROJECT));
    private static final LocalDate DUE = LocalDate.of(2026, 3, 28);
    /** Berlin's 29 March, on which its clocks go forward, begins an hour before that of Greenwich. */
    private static final Instant END = Instant.parse("2026-03-28T23:00:00Z");

    private static ReviewStarted started(ReviewedAccess... listed) {
        List<ReviewItem> items = new ArrayList<>();
        for (ReviewedAccess access : listed) {
            items.add(new ReviewItem("i" + items.size(), access));
        }
        return new ReviewStarted(REVIEW, "Spring", ReviewScope.EVERYTHING, NORA, DUE, items);
    }

    /** Lists what the first does, under its own name. */
    private static ReviewStarted another(LocalDate due) {
        ReviewItem item = new ReviewItem("x", ReviewedAccess.grant(CHRIS, PROJECT));
        return new ReviewStarted(new ReviewId("other"), "Other", ReviewScope.EVERYTHING, NORA, due, List.of(item));
    }

    private static Given granted() {
        return anAgency()
                .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
    }

    private static boolean sees(Given given, UserId who, Resource thing, Instant instant) {
        return Policy.decide(given.state(), who, Action.VIEW, thing, instant).allowed();
    }

    private static void endsAndSaysWhy(Given given, Resource thing, Saying saying, Id what) {
        assertThat(sees(given, CHRIS, thing, END.minusNanos(1))).isTrue();
        Decision decision = Policy.decide(given.state(), CHRIS, Action.VIEW, thing, END);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.missing())
                .extracting(Missing::sentence)
                .contains(new Sentence(saying, List.of(what, REVIEW)));
    }

    @Test
    void grantOnABudgetThatNobodyConfirmsEnds() {
        BudgetId budget = new BudgetId("budget");
        Given given = anAgency()
                .client(CHRIS, AccessMode.ASSIGNED, "CLIENT_ADMIN")
                .event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                .event(new BudgetClientAccessSwitched(budget, true))
                .event(new BudgetAccessGranted(budget, CHRIS, null, null))
                .event(started(ReviewedAccess.budget(CHRIS, budget)));
        endsAndSaysWhy(given, new OfBudget(budget), Saying.BUDGET_NOT_CONFIRMED, budget);
    }

    @Test
    void reviewListsAccountsOrBrandsThenGrantsSharesAndBudgetsInTheOrderOfTheirThings() {
        BudgetId budget = new BudgetId("budget");
        ProjectId second = new ProjectId("a-second");
        TaskId later = new TaskId("a-later-one");
        Given given = anAgency()
                .project(second, BRAND)
                .task(later, PROJECT)
                .event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new ProjectAccessGranted(second, CHRIS, null, null))
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, null))
                .event(new TaskShared(later, CHRIS, null, null, History.ALL))
                .event(new TaskShared(TASK, CHRIS, null, null, History.ALL))
                .event(new BudgetAccessGranted(budget, CHRIS, null, null));
        assertThat(listed(given, ReviewScope.EVERYTHING))
                .containsExactly(
                        ReviewedAccess.account(CHRIS),
                        ReviewedAccess.grant(CHRIS, PROJECT),
                        ReviewedAccess.grant(CHRIS, second),
                        ReviewedAccess.share(CHRIS, TASK),
                        ReviewedAccess.share(CHRIS, later),
                        ReviewedAccess.budget(CHRIS, budget));
        assertThat(listed(given, ReviewScope.brand(BRAND)))
                .startsWith(ReviewedAccess.brand(CHRIS, BRAND), ReviewedAccess.grant(CHRIS, PROJECT))
                .hasSize(6);
        assertThat(listed(given, ReviewScope.brand(OTHER_BRAND))).isEmpty();
        assertThat(listed(given, ReviewScope.company(new CompanyId("company")))).isEmpty();
    }

    private static List<ReviewedAccess> listed(Given given, ReviewScope scope) {
        return Policy.outsideAccess(given.state(), scope, given.now());
    }

    @Test
    void reviewListsNothingOfWhoIsDeactivatedWithdrawnOrOverNorWhatIsOver() {
        Instant end = Given.START.plus(Duration.ofHours(1));
        Given given = anAgency()
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, end))
                .event(new TaskShared(TASK, CHRIS, null, end, History.ALL));
        assertThat(listed(given, ReviewScope.EVERYTHING)).hasSize(3);
        assertThat(Policy.outsideAccess(given.state(), ReviewScope.EVERYTHING, end))
                .containsExactly(ReviewedAccess.account(CHRIS));
        assertThat(listed(given.event(new PersonDeactivated(CHRIS)), ReviewScope.EVERYTHING))
                .isEmpty();
        assertThat(listed(
                        anAgency().invited(CLARA, AccessMode.ALL, "CLIENT").event(new InvitationWithdrawn(CLARA)),
                        ReviewScope.EVERYTHING))
                .isEmpty();
        assertThat(listed(
                        anAgency()
                                .client(CLARA, AccessMode.ALL)
                                .event(new EndChanged(CLARA, LocalDate.parse("2026-03-02"))),
                        ReviewScope.EVERYTHING))
                .isEmpty();
    }

    @Test
    void whatGaveAnAccessIsTheEventThatGaveItLast() {
        BudgetId budget = new BudgetId("budget");
        Given given = granted()
                .event(new TaskShared(TASK, CHRIS, null, null, History.ALL))
                .event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                .event(new BudgetAccessGranted(budget, CHRIS, null, null));
        assertThat(gaveIt(given, ReviewedAccess.account(CHRIS))).isEqualTo("client-invited");
        assertThat(gaveIt(given, ReviewedAccess.brand(CHRIS, BRAND))).isEqualTo("client-invited");
        assertThat(gaveIt(given, ReviewedAccess.grant(CHRIS, PROJECT))).isEqualTo("project-access-granted");
        assertThat(gaveIt(given, ReviewedAccess.share(CHRIS, TASK))).isEqualTo("task-shared");
        assertThat(gaveIt(given, ReviewedAccess.budget(CHRIS, budget))).isEqualTo("budget-access-granted");
        given.event(new PersonDeactivated(CHRIS));
        assertThat(given.state().givenBy(ReviewedAccess.account(CHRIS))).isNull();
        assertThat(anAgency()
                        .invited(CLARA, AccessMode.ALL, "CLIENT")
                        .event(new InvitationWithdrawn(CLARA))
                        .state()
                        .givenBy(ReviewedAccess.account(CLARA)))
                .isNull();
    }

    private static String gaveIt(Given given, ReviewedAccess access) {
        return Objects.requireNonNull(given.state().givenBy(access)).event();
    }

    @Test
    void whatNobodyConfirmsEndsAfterTheLastDayInTheAgencysZoneAndTheNoSaysSo() {
        endsAndSaysWhy(
                granted().event(started(ReviewedAccess.grant(CHRIS, PROJECT))),
                new OfProject(PROJECT),
                Saying.GRANT_NOT_CONFIRMED,
                PROJECT);
        Given shared = anAgency()
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new TaskShared(TASK, CHRIS, null, null, History.ALL));
        endsAndSaysWhy(
                shared.event(started(ReviewedAccess.share(CHRIS, TASK))),
                new OfTask(TASK),
                Saying.SHARE_NOT_CONFIRMED,
                TASK);
        endsAndSaysWhy(
                granted().event(started(ReviewedAccess.brand(CHRIS, BRAND))),
                new OfProject(PROJECT),
                Saying.BRAND_NOT_CONFIRMED,
                BRAND);
        endsAndSaysWhy(
                granted().event(started(ReviewedAccess.account(CHRIS))),
                new OfProject(PROJECT),
                Saying.ACCOUNT_NOT_CONFIRMED,
                CHRIS);
    }

    @Test
    void listsSayUntilWhenTheyHold() {
        Given given = granted().event(started(ReviewedAccess.grant(CHRIS, PROJECT)));
        assertThat(given.visible(CHRIS).until()).isEqualTo(END);
    }

    @Test
    void whatIsConfirmedStaysAndWhatIsTakenAwayEndsAtOnce() {
        Given confirmed = granted()
                .event(started(ReviewedAccess.grant(CHRIS, PROJECT)))
                .event(new ReviewItemConfirmed(REVIEW, FIRST));
        assertThat(sees(confirmed, CHRIS, new OfProject(PROJECT), END)).isTrue();
        Given taken = granted()
                .event(started(ReviewedAccess.grant(CHRIS, PROJECT)))
                .event(new ReviewItemTakenAway(REVIEW, FIRST));
        assertThat(taken.sees(CHRIS, new OfProject(PROJECT))).isFalse();
        taken.event(new ReviewItemConfirmed(REVIEW, FIRST));
        assertThat(taken.sees(CHRIS, new OfProject(PROJECT))).isTrue();
    }

    @Test
    void whatIsGivenAnewIsNoMatterOfTheReview() {
        List<AccessEvent> anew = List.of(
                new ProjectAccessGranted(PROJECT, CHRIS, null, null),
                new BrandGiven(CHRIS, BRAND),
                new PersonActivated(CHRIS));
        List<ReviewedAccess> listed = List.of(
                ReviewedAccess.grant(CHRIS, PROJECT),
                ReviewedAccess.brand(CHRIS, BRAND),
                ReviewedAccess.account(CHRIS));
        for (int i = 0; i < anew.size(); i++) {
            Given given = granted().event(started(listed.get(i))).event(anew.get(i));
            assertThat(sees(given, CHRIS, new OfProject(PROJECT), END)).isTrue();
            given.event(new ReviewItemTakenAway(REVIEW, FIRST));
            assertThat(given.sees(CHRIS, new OfProject(PROJECT))).isTrue();
            assertThat(item(given).anew()).isNotNull();
        }
    }

    @Test
    void cancelledReviewEndsNothingButWhatItTookAwayStaysAway() {
        Given given = granted()
                .client(CLARA, AccessMode.ALL)
                .event(started(ReviewedAccess.grant(CHRIS, PROJECT), ReviewedAccess.account(CLARA)))
                .event(new ReviewItemTakenAway(REVIEW, FIRST))
                .event(new ReviewCancelled(REVIEW));
        assertThat(sees(given, CLARA, new OfProject(PROJECT), END)).isTrue();
        assertThat(sees(given, CHRIS, new OfProject(PROJECT), END)).isFalse();
        given.event(new ReviewItemConfirmed(REVIEW, FIRST));
        assertThat(given.sees(CHRIS, new OfProject(PROJECT))).isFalse();
    }

    @Test
    void itemRemembersWhatGaveTheAccessWhenTheReviewBegan() {
        Given given = granted().event(started(ReviewedAccess.grant(CHRIS, PROJECT)));
        assertThat(Objects.requireNonNull(item(given).given()).event()).isEqualTo("project-access-granted");
    }

    @Test
    void ofTwoReviewsTheOneThatIsNotAnsweredEndsIt() {
        Given given = granted()
                .event(started(ReviewedAccess.grant(CHRIS, PROJECT)))
                .event(another(DUE.plusDays(1)))
                .event(new ReviewItemConfirmed(REVIEW, FIRST));
        assertThat(sees(given, CHRIS, new OfProject(PROJECT), END)).isTrue();
        assertThat(sees(given, CHRIS, new OfProject(PROJECT), Instant.parse("2026-03-29T22:00:00Z")))
                .isFalse();
    }

    @Test
    void ofTwoReviewsThatNobodyAnswersTheFirstEndsIt() {
        for (boolean sooner : new boolean[] {true, false}) {
            Given given = granted()
                    .event(started(ReviewedAccess.grant(CHRIS, PROJECT)))
                    .event(another(sooner ? DUE.minusDays(1) : DUE.plusDays(1)));
            Instant end = sooner ? END.minus(Duration.ofDays(1)) : END;
            assertThat(sees(given, CHRIS, new OfProject(PROJECT), end.minusNanos(1)))
                    .isTrue();
            assertThat(sees(given, CHRIS, new OfProject(PROJECT), end)).isFalse();
        }
    }

    @Test
    void reviewThatWasCancelledBoundsNoList() {
        Given given =
                granted().event(started(ReviewedAccess.grant(CHRIS, PROJECT))).event(new ReviewCancelled(REVIEW));
        assertThat(given.visible(CHRIS).until()).isNull();
    }

    @Test
    void whatTwoReviewsListIsStillListedByTheOneAfterTheOtherIsCancelled() {
        Given given = granted()
                .event(started(ReviewedAccess.grant(CHRIS, PROJECT)))
                .event(another(DUE))
                .event(new ReviewCancelled(REVIEW));
        assertThat(sees(given, CHRIS, new OfProject(PROJECT), END)).isFalse();
    }

    @Test
    void accessIsEndedByAReviewFromItsEndOnUnlessItIsConfirmed() {
        ReviewedAccess grant = ReviewedAccess.grant(CHRIS, PROJECT);
        Given given = granted();
        assertThat(Policy.isEndedByReview(given.state(), grant, END)).isFalse();
        given.event(started(grant));
        assertThat(Policy.isEndedByReview(given.state(), grant, END.minusNanos(1)))
                .isFalse();
        assertThat(Policy.isEndedByReview(given.state(), grant, END)).isTrue();
        assertThat(Policy.isEndedByReview(given.state(), ReviewedAccess.account(CHRIS), END))
                .isFalse();
        given.event(new ReviewItemConfirmed(REVIEW, FIRST));
        assertThat(Policy.isEndedByReview(given.state(), grant, END)).isFalse();
    }

    @Test
    void reviewRunsUntilItsEndOrUntilItIsCancelled() {
        Given given = granted().event(started(ReviewedAccess.grant(CHRIS, PROJECT)));
        assertThat(isRunning(given, END.minusNanos(1))).isTrue();
        assertThat(isRunning(given, END)).isFalse();
        assertThat(isRunning(given.event(new ReviewCancelled(REVIEW)), given.now()))
                .isFalse();
    }

    private static boolean isRunning(Given given, Instant instant) {
        AccessState state = given.state();
        return state.review(REVIEW).orElseThrow().isRunning(state.zone(), instant);
    }

    @Test
    void reviewsAreKnownInTheOrderInWhichTheyWereStarted() {
        List<ReviewId> ids = Stream.of("d", "a", "c", "b").map(ReviewId::new).toList();
        Given given = granted();
        ids.forEach(id -> given.event(new ReviewStarted(id, "R", ReviewScope.EVERYTHING, NORA, DUE, List.of())));
        assertThat(given.state().reviews()).containsExactlyElementsOf(ids);
    }

    @Test
    void whatWasGivenAnewStaysWhenTheReviewIsCancelled() {
        Given given = granted()
                .event(started(ReviewedAccess.grant(CHRIS, PROJECT)))
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, null))
                .event(new ReviewCancelled(REVIEW));
        assertThat(sees(given, CHRIS, new OfProject(PROJECT), END)).isTrue();
    }

    @Test
    void accountOfWhoHasNoneToSignInWithWasGivenWhenTheyWereAdded() {
        Given given = anAgency()
                .event(new BasicGuestAdded(
                        guest(CHRIS, AccessMode.ASSIGNED, "CLIENT", Set.of(BRAND)), Audience.CLIENT, "digest"));
        assertThat(gaveIt(given, ReviewedAccess.account(CHRIS))).isEqualTo("basic-guest-added");
        assertThat(listed(given, ReviewScope.EVERYTHING)).containsExactly(ReviewedAccess.account(CHRIS));
        given.event(new PersonDeactivated(CHRIS));
        assertThat(given.state().givenBy(ReviewedAccess.account(CHRIS))).isNull();
    }

    @Test
    void whatNobodyEverHadWasGivenByNothing() {
        AccessState state = anAgency().state();
        UserId nobody = new UserId("nobody");
        assertThat(List.of(
                        ReviewedAccess.account(nobody),
                        ReviewedAccess.brand(nobody, BRAND),
                        ReviewedAccess.grant(nobody, PROJECT),
                        ReviewedAccess.share(nobody, TASK),
                        ReviewedAccess.budget(nobody, new BudgetId("none"))))
                .allMatch(access -> state.givenBy(access) == null);
    }

    @Test
    void manyRootsOfOneKindAreListedInTheOrderOfTheirThings() {
        List<String> names = List.of("d", "a", "c", "b", "f", "e");
        Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);
        List<ReviewedAccess> grants = new ArrayList<>();
        List<ReviewedAccess> shares = new ArrayList<>();
        List<ReviewedAccess> budgets = new ArrayList<>();
        for (String name : names) {
            given.project(new ProjectId(name), BRAND)
                    .task(new TaskId(name), PROJECT)
                    .event(new BudgetAdded(new BudgetId(name), PROJECT, Confidential.of("x")));
            grants.add(ReviewedAccess.grant(CHRIS, new ProjectId(name)));
            shares.add(ReviewedAccess.share(CHRIS, new TaskId(name)));
            budgets.add(ReviewedAccess.budget(CHRIS, new BudgetId(name)));
        }
        for (String name : names.reversed()) {
            given.event(new ProjectAccessGranted(new ProjectId(name), CHRIS, null, null))
                    .event(new TaskShared(new TaskId(name), CHRIS, null, null, History.ALL))
                    .event(new BudgetAccessGranted(new BudgetId(name), CHRIS, null, null));
        }
        assertThat(listed(given, ReviewScope.EVERYTHING))
                .startsWith(ReviewedAccess.account(CHRIS))
                .containsSubsequence(grants)
                .containsSubsequence(shares)
                .containsSubsequence(budgets)
                .hasSize(1 + 3 * names.size());
    }

    private static ReviewedItem item(Given given) {
        return given.state().review(REVIEW).orElseThrow().items().getFirst();
    }
}
