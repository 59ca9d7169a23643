package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindProject;
import io.portico.views.audit.FindAccessEvents;
import io.portico.views.audit.FindBreaches;
import io.portico.views.audit.FindPreview;
import io.portico.views.audit.FindReview;
import io.portico.views.audit.FindReviews;
import io.portico.views.audit.FindStandingRule;
import io.portico.views.audit.FindStandingRules;
import io.portico.views.audit.ReviewDetails;
import io.portico.views.audit.ReviewLine;
import io.portico.views.audit.ReviewLineState;
import io.portico.views.audit.ReviewState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agency is told of standing rules and reviews. */
class RulesAndReviewsTest {

    private static final StandingRuleId RULE = new StandingRuleId("rule");
    private static final ReviewId REVIEW = new ReviewId("review");

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private BrandId shoes;
    private ProjectId site;
    private UserId anna;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
    }

    @AfterEach
    void end() {
        views.close();
    }

    private static RuleTerms noProjects(RuledPlace place) {
        return new RuleTerms("No projects", RuledPeople.EVERYBODY, Set.of(RuledThings.PROJECTS), place);
    }

    private void granted() {
        acme.happened("site", new ProjectAccessGranted(site, anna, null, null));
    }

    @Test
    void aRuleIsShownWithWhatBreaksItNow() {
        acme.happened("rule", new StandingRuleMade(RULE, noProjects(RuledPlace.brand(shoes))));
        granted();
        views.await();
        assertThat(views.ask(acme.owner(), new FindStandingRules()).items())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.withinName()).isEqualTo("Brand shoes");
                    assertThat(rule.breaches()).isEqualTo(1);
                });
        assertThat(views.ask(acme.owner(), new FindStandingRule(RULE))
                        .breaches()
                        .items())
                .extracting(sight -> sight.name(), sight -> sight.resource())
                .containsExactly(tuple("anna Outside", "project:site"));
        assertThat(views.ask(acme.owner(), new FindBreaches(noProjects(RuledPlace.EVERYWHERE)))
                        .items())
                .hasSize(1);
    }

    @Test
    void thePreviewNamesTheRulesThatAChangeWouldBreak() {
        acme.happened("rule", new StandingRuleMade(RULE, noProjects(RuledPlace.EVERYWHERE)));
        views.await();
        PlannedChange grant =
                new PlannedChange(PlannedChange.Type.GRANT_PROJECT, site, null, anna, null, null, null, null, null);
        assertThat(views.ask(acme.owner(), new FindPreview(List.of(grant))).broken())
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.name()).isEqualTo("No projects");
                    assertThat(broken.sights()).hasSize(1);
                });
    }

    @Test
    void onlyWhoIsBoundByRulesOrAuditsThemIsToldOfThem() {
        UserId max = acme.employee(new UserId("max"), "Max", "MEMBER");
        UserId pia = acme.employee(new UserId("pia"), "Pia", "PROJECT_MANAGER");
        views.await();
        views.ask(acme.by(pia), new FindStandingRules());
        for (UserId other : List.of(max, anna)) {
            assertThatThrownBy(() -> views.ask(acme.by(other), new FindStandingRules()))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> views.ask(acme.by(other), new FindReviews(PageRequest.first())))
                    .isInstanceOf(Rejected.class);
        }
        assertThatThrownBy(() -> views.ask(acme.by(pia), new FindBreaches(noProjects(RuledPlace.EVERYWHERE))))
                .isInstanceOf(Rejected.class);
    }

    private void reviewed() {
        granted();
        LocalDate today = LocalDate.of(2026, 11, 21);
        acme.happened(
                "review",
                new ReviewStarted(
                        REVIEW,
                        "Autumn",
                        ReviewScope.EVERYTHING,
                        AgencyStory.OWNER,
                        today,
                        List.of(
                                new ReviewItem("1", ReviewedAccess.account(anna)),
                                new ReviewItem("2", ReviewedAccess.grant(anna, site)))));
        views.await();
    }

    private ReviewDetails review() {
        return views.ask(acme.owner(), new FindReview(REVIEW, PageRequest.first()));
    }

    @Test
    void aReviewTellsWhoGaveWhatAndWhatWasSaidToIt() {
        reviewed();
        acme.happened("review", new ReviewItemConfirmed(REVIEW, new ReviewItem("1", ReviewedAccess.account(anna))));
        views.await();
        ReviewDetails running = review();
        assertThat(running.state()).isEqualTo(ReviewState.RUNNING);
        assertThat(running.mayDecide()).isTrue();
        assertThat(running.progress().waiting()).isEqualTo(1);
        assertThat(running.items())
                .extracting(ReviewLine::resource, ReviewLine::givenBy, ReviewLine::state)
                .containsExactly(
                        tuple("user:anna", "Olga Inside", ReviewLineState.CONFIRMED),
                        tuple("project:site", "Olga Inside", ReviewLineState.WAITING));
    }

    @Test
    void whatNobodyConfirmedIsShownNoMoreAndTheResultStaysWhatItWas() {
        reviewed();
        acme.happened("review", new ReviewItemConfirmed(REVIEW, new ReviewItem("1", ReviewedAccess.account(anna))));
        views.await();
        views.clock.advance(Duration.ofDays(1));
        assertThat(review().items())
                .extracting(ReviewLine::state)
                .containsExactly(ReviewLineState.CONFIRMED, ReviewLineState.NOT_CONFIRMED);
        assertThat(views.ask(acme.owner(), new FindProject(site)).grants()).isEmpty();
        granted();
        views.await();
        assertThat(views.ask(acme.owner(), new FindProject(site)).grants()).hasSize(1);
        ReviewDetails over = review();
        assertThat(over.state()).isEqualTo(ReviewState.OVER);
        assertThat(over.mayDecide()).isFalse();
        assertThat(over.progress().notConfirmed()).isEqualTo(1);
    }

    @Test
    void anAccountThatAReviewEndedIsShownAsDeactivated() {
        reviewed();
        acme.happened("review", new ReviewItemTakenAway(REVIEW, new ReviewItem("1", ReviewedAccess.account(anna))));
        views.await();
        assertThat(views.ask(acme.owner(), new FindGuest(Audience.CLIENT, anna)).state())
                .isEqualTo(AccountState.DEACTIVATED);
    }

    @Test
    void theHistoryOfAThingTellsWhatAReviewTookAway() {
        reviewed();
        acme.happened("review", new ReviewItemTakenAway(REVIEW, new ReviewItem("2", ReviewedAccess.grant(anna, site))));
        views.await();
        assertThat(views.ask(
                                acme.owner(),
                                new FindAccessEvents(null, null, null, site.named(), null, PageRequest.first()))
                        .items())
                .first()
                .satisfies(line -> {
                    assertThat(line.type()).isEqualTo("review-item-taken-away");
                    assertThat(line.about()).containsExactly(REVIEW.named(), anna.named(), site.named());
                });
    }

    @Test
    void whatIsTakenBackElsewhereNeedsNoAnswer() {
        reviewed();
        acme.happened("anna", new PersonDeactivated(anna));
        views.await();
        assertThat(review().items())
                .extracting(ReviewLine::state)
                .containsExactly(ReviewLineState.GONE, ReviewLineState.WAITING);
        assertThat(views.ask(acme.owner(), new FindReviews(PageRequest.first())).items())
                .singleElement()
                .satisfies(row -> assertThat(row.progress().settled()).isEqualTo(1));
    }
}
