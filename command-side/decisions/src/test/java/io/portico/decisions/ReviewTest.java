package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.review.CancelReview;
import io.portico.messages.review.DecideReviewItems;
import io.portico.messages.review.ReassignReview;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.review.StartReview;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.task.ShareTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final ReviewId REVIEW = new ReviewId("review");
    private static final UserId CARA = new UserId("cara");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReviewItem ACCOUNT = new ReviewItem("1", ReviewedAccess.account(CARA));
    private static final ReviewItem GRANT = new ReviewItem("2", ReviewedAccess.grant(CARA, new ProjectId("p1")));
    private final House house = House.furnished();

    private static StartReview starting(ReviewScope scope, LocalDate dueOn) {
        return new StartReview(REVIEW, "Autumn", scope, House.OLGA, dueOn);
    }

    private static DecideReviewItems deciding(ReviewDecision decision, String... items) {
        return new DecideReviewItems(REVIEW, Set.of(items), decision);
    }

    /** Cara with a grant, and a review of that until today's end. */
    private void reviewing() {
        house.openProject("p1", "coffee");
        house.client("cara", AccessMode.ASSIGNED, "coffee");
        house.olga(new GrantProjectAccess(new ProjectId("p1"), CARA, null, null));
        house.olga(starting(ReviewScope.EVERYTHING, TODAY));
    }

    private List<ReviewedAccess> listed(ReviewScope scope) {
        return house.eventsOf(() -> house.olga(starting(scope, TODAY))).stream()
                .map(ReviewStarted.class::cast)
                .flatMap(started -> started.items().stream())
                .map(ReviewItem::access)
                .toList();
    }

    @Test
    void aReviewListsTheRootsOfAllOutsideAccessPersonByPerson() {
        house.openProject("p1", "coffee");
        TaskId task = house.task("t1", "p1");
        house.client("cara", AccessMode.ASSIGNED, "coffee");
        house.olga(new GrantProjectAccess(new ProjectId("p1"), CARA, null, null));
        house.shared(task, CARA);
        house.olga(new InviteClient(House.guest("early", "CLIENT", AccessMode.ALL, "coffee")));
        house.client("gone", AccessMode.ALL, "coffee");
        house.olga(new DeactivatePerson(new UserId("gone")));
        assertThat(listed(ReviewScope.EVERYTHING))
                .containsExactly(
                        ReviewedAccess.account(CARA),
                        ReviewedAccess.grant(CARA, new ProjectId("p1")),
                        ReviewedAccess.share(CARA, task),
                        ReviewedAccess.account(new UserId("early")));
    }

    @Test
    void aReviewOfABrandListsWhatPeopleHaveInIt() {
        house.openProject("p1", "coffee");
        house.openProject("p2", "tea");
        house.client("cara", AccessMode.ASSIGNED, "coffee", "tea");
        house.olga(new GrantProjectAccess(new ProjectId("p1"), CARA, null, null));
        house.olga(new GrantProjectAccess(new ProjectId("p2"), CARA, null, null));
        BrandId tea = new BrandId("tea");
        assertThat(listed(ReviewScope.brand(tea)))
                .containsExactly(ReviewedAccess.brand(CARA, tea), ReviewedAccess.grant(CARA, new ProjectId("p2")));
    }

    @Test
    void aReviewNeedsSomethingToReviewAReviewerWhoMayGiveAccessAndADayAhead() {
        house.refused(House.OLGA, starting(ReviewScope.EVERYTHING, TODAY), Code.NOTHING_TO_REVIEW);
        house.client("cara", AccessMode.ALL, "coffee");
        house.refused(House.OLGA, starting(ReviewScope.EVERYTHING, TODAY.minusDays(1)), Code.ENDS_IN_THE_PAST);
        house.refused(House.OLGA, starting(ReviewScope.company(new CompanyId("none")), TODAY), Code.NOT_FOUND);
        house.refused(House.OLGA, starting(ReviewScope.brand(new BrandId("none")), TODAY), Code.NOT_FOUND);
        UserId max = house.employeeOf("max", "MEMBER");
        for (UserId reviewer : List.of(max, CARA)) {
            house.refused(
                    House.OLGA,
                    new StartReview(REVIEW, "Autumn", ReviewScope.EVERYTHING, reviewer, TODAY),
                    reviewer.equals(max) ? Code.NOT_A_REVIEWER : Code.NOT_AN_EMPLOYEE);
        }
    }

    @Test
    void itemsAreConfirmedAndTakenAwayUntilTheLastDayIsOver() {
        reviewing();
        assertThat(house.eventsOf(() -> house.olga(deciding(ReviewDecision.CONFIRM, "1"))))
                .isEqualTo(List.of(new ReviewItemConfirmed(REVIEW, ACCOUNT)));
        assertThat(house.eventsOf(() -> house.olga(deciding(ReviewDecision.TAKE_AWAY, "1", "2"))))
                .isEqualTo(List.of(new ReviewItemTakenAway(REVIEW, ACCOUNT), new ReviewItemTakenAway(REVIEW, GRANT)));
        house.nothingHappens(() -> house.olga(deciding(ReviewDecision.TAKE_AWAY, "2")));
        assertThat(house.movesAccess(() -> house.olga(deciding(ReviewDecision.CONFIRM, "2"))))
                .isTrue();
        house.refused(House.OLGA, deciding(ReviewDecision.CONFIRM, "3"), Code.NOT_FOUND);
        house.clock.pass(Duration.ofDays(1));
        house.refused(House.OLGA, deciding(ReviewDecision.CONFIRM, "1"), Code.REVIEW_OVER);
        house.refused(House.OLGA, new CancelReview(REVIEW), Code.REVIEW_OVER);
    }

    @Test
    void onlyTheNamedReviewerDecidesAndWhoMayEditSets() {
        UserId pia = house.employeeOf("pia", "PROJECT_MANAGER");
        reviewing();
        house.refused(pia, deciding(ReviewDecision.CONFIRM, "1"), Code.FORBIDDEN);
        assertThat(house.eventsOf(() -> house.olga(new ReassignReview(REVIEW, pia))))
                .isEqualTo(List.of(new ReviewReassigned(REVIEW, pia)));
        house.by(pia, deciding(ReviewDecision.CONFIRM, "1"));
        house.olga(deciding(ReviewDecision.CONFIRM, "2"));
        house.refused(pia, new CancelReview(REVIEW), Code.FORBIDDEN);
    }

    @Test
    void whatIsGivenAnewIsDecidedNoMore() {
        reviewing();
        house.olga(new GrantProjectAccess(new ProjectId("p1"), CARA, null, null));
        house.refused(House.OLGA, deciding(ReviewDecision.TAKE_AWAY, "2"), Code.GIVEN_ANEW);
    }

    @Test
    void whatAReviewEndedIsGivenAnewByTheCommandsThatGiveIt() {
        reviewing();
        house.clock.pass(Duration.ofDays(1));
        assertThat(house.eventsOf(() -> house.olga(new ActivatePerson(CARA))))
                .isEqualTo(List.of(new PersonActivated(CARA)));
        house.nothingHappens(() -> house.olga(new ActivatePerson(CARA)));
        house.olga(new GrantProjectAccess(new ProjectId("p1"), CARA, null, null));
        ReviewId second = new ReviewId("second");
        BrandId coffee = new BrandId("coffee");
        house.olga(new StartReview(second, "Brand", ReviewScope.brand(coffee), House.OLGA, TODAY.plusDays(1)));
        house.olga(new DecideReviewItems(second, Set.of("1"), ReviewDecision.TAKE_AWAY));
        TaskId task = house.task("t1", "p1");
        house.refused(House.OLGA, new ShareTask(task, CARA, null, null, History.ALL), Code.BRAND_NOT_AVAILABLE);
        assertThat(house.eventsOf(() -> house.olga(new GiveBrand(CARA, coffee))))
                .isEqualTo(List.of(new BrandGiven(CARA, coffee)));
        house.olga(new ShareTask(task, CARA, null, null, History.ALL));
    }

    @Test
    void aCancelledReviewIsOver() {
        reviewing();
        assertThat(house.eventsOf(() -> house.olga(new CancelReview(REVIEW))))
                .isEqualTo(List.of(new ReviewCancelled(REVIEW)));
        house.nothingHappens(() -> house.olga(new CancelReview(REVIEW)));
        house.refused(House.OLGA, deciding(ReviewDecision.CONFIRM, "1"), Code.REVIEW_OVER);
        house.olga(new RevokeProjectAccess(new ProjectId("p1"), CARA));
    }

    @Test
    void whatWasTakenAwayIsNotConfirmedAgainstAStandingRule() {
        reviewing();
        house.olga(deciding(ReviewDecision.TAKE_AWAY, "2"));
        house.olga(new MakeStandingRule(
                new StandingRuleId("rule"),
                new RuleTerms(
                        "No projects", RuledPeople.EVERYBODY, Set.of(RuledThings.PROJECTS), RuledPlace.EVERYWHERE)));
        house.refused(House.OLGA, deciding(ReviewDecision.CONFIRM, "2"), Code.STANDING_RULE_BROKEN);
        house.olga(deciding(ReviewDecision.CONFIRM, "1"));
    }
}
