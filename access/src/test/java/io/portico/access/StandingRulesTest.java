package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.messages.AccessEvent;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.ThreadName;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.file.FileAttached;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskUnshared;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "Acme Finance never sees tasks": which changes a standing rule lets through. */
class StandingRulesTest {

    private static final StandingRuleId RULE = new StandingRuleId("rule");

    private static RuleTerms never(RuledPeople whom, RuledThings... what) {
        return new RuleTerms("Never", whom, Set.of(what), RuledPlace.EVERYWHERE);
    }

    private static StandingRuleMade made(RuledPeople whom, RuledThings... what) {
        return new StandingRuleMade(RULE, never(whom, what));
    }

    private static List<Line> broken(Given given, AccessEvent... changes) {
        List<Recorded> next = new ArrayList<>();
        long position = given.nextPosition();
        for (AccessEvent change : changes) {
            next.add(new Recorded(change, "next", "next-" + position, position++, given.now(), NORA.value()));
        }
        return Policy.ruling(given.state(), next, given.now()).broken().stream()
                .map(Ruling.Broken::sight)
                .toList();
    }

    @Test
    void changeThatShowsWhatIsNeverSeenBreaksTheRuleForEachPersonAndThing() {
        Given given = anAgency()
                .client(CLARA, AccessMode.ALL)
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                .event(made(RuledPeople.audience(Audience.CLIENT), RuledThings.TASKS, RuledThings.THREADS));
        assertThat(broken(given, new TaskOpened(TASK, Set.of(Audience.CLIENT))))
                .containsExactlyInAnyOrder(
                        new Line(CLARA, new OfTask(TASK)), new Line(CLARA, new OfThread(TASK, ThreadName.CLIENT)));
        assertThat(broken(given, new TaskOpened(TASK, Set.of(Audience.PARTNER))))
                .isEmpty();
    }

    @Test
    void ruleThatIsRemovedLeavesTheOthersInForce() {
        StandingRuleId second = new StandingRuleId("a-second");
        Given given = openToClients()
                .client(CLARA, AccessMode.ASSIGNED)
                .event(made(RuledPeople.EVERYBODY, RuledThings.PROJECTS))
                .event(new StandingRuleMade(second, never(RuledPeople.EVERYBODY, RuledThings.TASKS)))
                .event(new StandingRuleRemoved(second));
        assertThat(broken(given, new ProjectAccessGranted(PROJECT, CLARA, null, null)))
                .containsExactly(new Line(CLARA, new OfProject(PROJECT)));
    }

    @Test
    void eachBrokenRuleIsNamedOnceAndInTheOrderOfTheRules() {
        StandingRuleId second = new StandingRuleId("a-second");
        Given given = openToClients()
                .event(made(RuledPeople.EVERYBODY, RuledThings.TASKS))
                .event(new StandingRuleMade(second, never(RuledPeople.EVERYBODY, RuledThings.PROJECTS)));
        ClientInvited invited = new ClientInvited(guest(CLARA, AccessMode.ALL, "CLIENT", Set.of(BRAND)), "digest");
        Recorded next = new Recorded(invited, "next", "next", given.nextPosition(), given.now(), NORA.value());
        assertThat(Policy.ruling(given.state(), List.of(next), given.now()).broken())
                .extracting(one -> one.rule().id(), Ruling.Broken::sight)
                .containsExactly(
                        tuple(RULE, new Line(CLARA, new OfTask(TASK))),
                        tuple(second, new Line(CLARA, new OfProject(PROJECT))));
    }

    @Test
    void whatWasSeenBeforeTheRuleIsABreachButNoChangeIsRefusedForIt() {
        Given given = openToClients().client(CLARA, AccessMode.ALL);
        RuleTerms terms = never(RuledPeople.person(CLARA), RuledThings.TASKS);
        assertThat(Policy.breaches(given.state(), terms, given.now()))
                .containsExactly(new Line(CLARA, new OfTask(TASK)));
        given.event(new StandingRuleMade(RULE, terms));
        assertThat(broken(given, new ProjectAccessGranted(PROJECT, CLARA, null, null)))
                .isEmpty();
    }

    @Test
    void whatWasTakenAwayIsNotGivenBack() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .event(made(RuledPeople.EVERYBODY, RuledThings.TASKS))
                .event(new PersonDeactivated(CLARA));
        assertThat(broken(given, new PersonActivated(CLARA))).containsExactly(new Line(CLARA, new OfTask(TASK)));
    }

    @Test
    void invitationIsRefusedToWhoeverSendsItAndAcceptanceBreaksNothing() {
        Given given = openToClients().event(made(RuledPeople.EVERYBODY, RuledThings.PROJECTS));
        ClientInvited invited = new ClientInvited(guest(CLARA, AccessMode.ALL, "CLIENT", Set.of(BRAND)), "digest");
        assertThat(broken(given, invited)).containsExactly(new Line(CLARA, new OfProject(PROJECT)));
        assertThat(broken(given, new ClientInvited(guest(CLARA, AccessMode.ASSIGNED, "CLIENT", Set.of(BRAND)), "d")))
                .isEmpty();
        given.event(invited);
        assertThat(broken(given, new InvitationAccepted(CLARA))).isEmpty();
    }

    @Test
    void changesOfAUnitAreJudgedTogether() {
        Given given = anAgency().client(CLARA, AccessMode.ALL).event(made(RuledPeople.EVERYBODY, RuledThings.TASKS));
        ProjectOpened project = new ProjectOpened(PROJECT, Set.of(Audience.CLIENT));
        TaskOpened task = new TaskOpened(TASK, Set.of(Audience.CLIENT));
        assertThat(broken(given, project)).isEmpty();
        assertThat(broken(given, task)).isEmpty();
        assertThat(broken(given, project, task)).containsExactly(new Line(CLARA, new OfTask(TASK)));
        assertThat(broken(given, project, task, new AccessModeChanged(CLARA, AccessMode.ASSIGNED)))
                .isEmpty();
    }

    @Test
    void whoComesToBeMeantByTheRuleMaySeeNothingOfItThen() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .event(made(RuledPeople.permissionSet(new PermissionSetId("CLIENT_VIEWER")), RuledThings.TASKS));
        assertThat(broken(given, new PermissionSetAssigned(CLARA, new PermissionSetId("CLIENT_VIEWER"))))
                .containsExactly(new Line(CLARA, new OfTask(TASK)));
    }

    @Test
    void ruleOfACompanyIsAboutItsPeopleOnly() {
        Given given = openToClients()
                .event(made(RuledPeople.company(new CompanyId("other-company")), RuledThings.TASKS))
                .client(CLARA, AccessMode.ASSIGNED);
        assertThat(broken(given, new AccessModeChanged(CLARA, AccessMode.ALL))).isEmpty();
    }

    @Test
    void ruleWithinABrandOrProjectLeavesAllElseAlone() {
        Given given = openToClients().client(CLARA, AccessMode.ASSIGNED);
        Set<RuledPlace> here = Set.of(RuledPlace.brand(BRAND), RuledPlace.project(PROJECT));
        for (RuledPlace place : List.of(
                RuledPlace.brand(OTHER_BRAND),
                RuledPlace.brand(BRAND),
                RuledPlace.project(new ProjectId("other")),
                RuledPlace.project(PROJECT))) {
            given.event(new StandingRuleChanged(
                            RULE, new RuleTerms("N", RuledPeople.EVERYBODY, Set.of(RuledThings.TASKS), place)))
                    .event(new StandingRuleMade(
                            RULE, new RuleTerms("N", RuledPeople.EVERYBODY, Set.of(RuledThings.TASKS), place)));
            assertThat(broken(given, new AccessModeChanged(CLARA, AccessMode.ALL)))
                    .as("%s", place)
                    .hasSize(here.contains(place) ? 1 : 0);
            given.event(new StandingRuleRemoved(RULE));
        }
    }

    @Test
    void invoicesComeUnderARuleByTheirBrand() {
        InvoiceId id = new InvoiceId("invoice");
        InvoiceTerms terms = invoice(id, null);
        for (BrandId brand : List.of(BRAND, OTHER_BRAND)) {
            Given given = anAgency()
                    .client(CLARA, AccessMode.ALL, "CLIENT_FINANCE")
                    .event(new InvoiceDrafted(terms))
                    .event(new StandingRuleMade(
                            RULE,
                            new RuleTerms(
                                    "N",
                                    RuledPeople.EVERYBODY,
                                    Set.of(RuledThings.INVOICES),
                                    RuledPlace.brand(brand))));
            assertThat(broken(given, new InvoiceSent(terms)))
                    .isEqualTo(brand.equals(BRAND) ? List.of(new Line(CLARA, new OfInvoice(id))) : List.of());
        }
    }

    private static InvoiceTerms invoice(InvoiceId id, @Nullable ProjectId project) {
        LocalDate day = LocalDate.parse("2026-03-02");
        InvoiceLine line =
                new InvoiceLine(id, Confidential.of("x"), BigDecimal.ONE, new Money(100, "EUR"), BigDecimal.TEN, null);
        return new InvoiceTerms(id, "1", BRAND, project, day, day, List.of(line), null);
    }

    @Test
    void ruleAboutSomeForbidsNothingToOthers() {
        Given given = anAgency()
                .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                .client(CLARA, AccessMode.ALL, "CLIENT_VIEWER")
                .client(CHRIS, AccessMode.ALL)
                .event(made(RuledPeople.permissionSet(new PermissionSetId("CLIENT_VIEWER")), RuledThings.TASKS));
        assertThat(broken(given, new TaskOpened(TASK, Set.of(Audience.CLIENT))))
                .containsExactly(new Line(CLARA, new OfTask(TASK)));
    }

    @Test
    void filesComeUnderARuleWithTheirPost() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .file(FILE, NORA)
                .event(made(RuledPeople.EVERYBODY, RuledThings.FILES));
        assertThat(broken(given, new FileAttached(FILE, new PostId("post"), TASK, ThreadName.CLIENT)))
                .containsExactly(new Line(CLARA, new OfFile(FILE)));
    }

    @Test
    void changeThatOnlyTakesBreaksNothingAndARemovedRuleForbidsNothing() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ASSIGNED)
                .event(made(RuledPeople.EVERYBODY, RuledThings.TASKS));
        assertThat(broken(given, new TaskUnshared(TASK, CLARA))).isEmpty();
        assertThat(broken(given, new AccessModeChanged(CLARA, AccessMode.ALL))).hasSize(1);
        given.event(new StandingRuleRemoved(RULE));
        assertThat(broken(given, new AccessModeChanged(CLARA, AccessMode.ALL))).isEmpty();
    }

    @Test
    void whatCannotMatterToARuleIsNotTouchedByIt() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .event(made(RuledPeople.person(CHRIS), RuledThings.BUDGETS));
        assertThat(ruling(given, new TaskOpened(TASK, Set.of())).touched()).isFalse();
        assertThat(ruling(given, new BrandGiven(CLARA, OTHER_BRAND)).touched()).isFalse();
        given.event(new StandingRuleChanged(RULE, never(RuledPeople.EVERYBODY, RuledThings.TASKS)));
        assertThat(ruling(given, new TaskOpened(TASK, Set.of())).touched()).isTrue();
        assertThat(ruling(given, new BrandGiven(CLARA, OTHER_BRAND)).touched()).isTrue();
    }

    private static Ruling ruling(Given given, AccessEvent change) {
        long position = given.nextPosition();
        return Policy.ruling(
                given.state(),
                List.of(new Recorded(change, "next", "next", position, given.now(), NORA.value())),
                given.now());
    }

    @Test
    void setThatIsWidenedBreaksTheRuleForThoseWhoHaveIt() {
        PermissionSetId set = new PermissionSetId("set");
        Given given = openToClients()
                .event(new PermissionSetMade(set, "Set", PersonKind.CLIENT, Set.of(Permission.PROJECTS_VIEW)))
                .client(CLARA, AccessMode.ALL, set.value())
                .client(CHRIS, AccessMode.ALL, "CLIENT_FINANCE")
                .event(made(RuledPeople.EVERYBODY, RuledThings.TASKS));
        assertThat(broken(given, new PermissionSetEdited(set, "Set", Set.of(Permission.TASKS_VIEW))))
                .containsExactly(new Line(CLARA, new OfTask(TASK)));
    }

    @Test
    void budgetComesUnderARuleWhicheverOfItsTwoConditionsComesLast() {
        BudgetId budget = new BudgetId("budget");
        BudgetAccessGranted granted = new BudgetAccessGranted(budget, CLARA, null, null);
        BudgetClientAccessSwitched on = new BudgetClientAccessSwitched(budget, true);
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL, "CLIENT_ADMIN")
                .event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                .event(made(RuledPeople.EVERYBODY, RuledThings.BUDGETS));
        assertThat(broken(given, granted)).isEmpty();
        assertThat(broken(given, on)).isEmpty();
        assertThat(broken(given, on, granted)).containsExactly(new Line(CLARA, new OfBudget(budget)));
        assertThat(broken(given.event(granted), on)).containsExactly(new Line(CLARA, new OfBudget(budget)));
    }

    @Test
    void grantBringsInvoicesAndFilesOfTheProjectUnderTheirRule() {
        InvoiceId id = new InvoiceId("invoice");
        Given given = openToClients()
                .client(CHRIS, AccessMode.ASSIGNED, "CLIENT_ADMIN")
                .file(FILE, NORA)
                .attached(FILE, ThreadName.CLIENT)
                .event(new InvoiceDrafted(invoice(id, PROJECT)))
                .event(new InvoiceSent(invoice(id, PROJECT)))
                .event(made(RuledPeople.EVERYBODY, RuledThings.INVOICES, RuledThings.FILES));
        assertThat(broken(given, new ProjectAccessGranted(PROJECT, CHRIS, null, null)))
                .containsExactlyInAnyOrder(new Line(CHRIS, new OfFile(FILE)), new Line(CHRIS, new OfInvoice(id)));
    }

    @Test
    void shareBringsTheLineOfTheProjectAndTheFilesUnderTheirRule() {
        Given given = openToClients()
                .client(CHRIS, AccessMode.ASSIGNED)
                .file(FILE, NORA)
                .attached(FILE, ThreadName.CLIENT)
                .event(made(RuledPeople.EVERYBODY, RuledThings.PROJECTS, RuledThings.FILES));
        assertThat(broken(given, new TaskShared(TASK, CHRIS, null, null, History.ALL)))
                .containsExactlyInAnyOrder(new Line(CHRIS, new OfProject(PROJECT)), new Line(CHRIS, new OfFile(FILE)));
    }

    @Test
    void ruleIsMadeOnce() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ASSIGNED)
                .event(made(RuledPeople.EVERYBODY, RuledThings.TASKS))
                .event(made(RuledPeople.EVERYBODY, RuledThings.PROJECTS));
        assertThat(given.state().standingRules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.terms().neverSees()).containsExactly(RuledThings.TASKS));
    }

    private static final ReviewId REVIEW = new ReviewId("review");
    private static final ReviewItem CLARAS = new ReviewItem("claras", ReviewedAccess.account(CLARA));
    private static final ReviewItem CHRISS = new ReviewItem("chriss", ReviewedAccess.account(CHRIS));

    /** A review that ended before it was answered, and a rule that was made only then. */
    private static Given reviewed() {
        return openToClients()
                .client(CLARA, AccessMode.ALL)
                .client(CHRIS, AccessMode.ALL)
                .event(new ReviewStarted(
                        REVIEW,
                        "Winter",
                        ReviewScope.EVERYTHING,
                        NORA,
                        LocalDate.parse("2026-03-01"),
                        List.of(CLARAS, CHRISS)))
                .event(made(RuledPeople.EVERYBODY, RuledThings.TASKS));
    }

    @Test
    void confirmingWhatAReviewEndedGivesItBackToTheOneItWasTakenFrom() {
        assertThat(broken(reviewed(), new ReviewItemConfirmed(REVIEW, CHRISS)))
                .containsExactly(new Line(CHRIS, new OfTask(TASK)));
        Given taken = reviewed().event(new ReviewItemTakenAway(REVIEW, CLARAS));
        assertThat(broken(taken, new ReviewItemConfirmed(REVIEW, CLARAS)))
                .containsExactly(new Line(CLARA, new OfTask(TASK)));
    }

    @Test
    void cancellingAReviewGivesBackWhatItEndedForWantOfAnAnswer() {
        Given given = reviewed().event(new ReviewItemTakenAway(REVIEW, CLARAS));
        assertThat(broken(given, new ReviewCancelled(REVIEW))).containsExactly(new Line(CHRIS, new OfTask(TASK)));
        assertThat(broken(reviewed(), new ReviewCancelled(REVIEW)))
                .containsExactlyInAnyOrder(new Line(CLARA, new OfTask(TASK)), new Line(CHRIS, new OfTask(TASK)));
    }

    @Test
    void reviewThatTakesOrNeverWasTouchesNoRule() {
        ReviewId none = new ReviewId("none");
        ReviewItem foreign = new ReviewItem("foreign", ReviewedAccess.account(CLARA));
        for (AccessEvent change : List.of(
                new ReviewItemConfirmed(none, CLARAS),
                new ReviewItemConfirmed(REVIEW, foreign),
                new ReviewCancelled(none),
                new ReviewItemTakenAway(REVIEW, CLARAS),
                new ReviewReassigned(REVIEW, MAX),
                new ReviewStarted(
                        none, "N", ReviewScope.EVERYTHING, NORA, LocalDate.parse("2026-04-01"), List.of(CLARAS)))) {
            assertThat(ruling(reviewed(), change).touched()).as("%s", change).isFalse();
        }
    }
}
