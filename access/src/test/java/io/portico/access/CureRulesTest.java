package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.messages.AccessEvent;
import io.portico.messages.Audience;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The "no" names what is missing, and the change that would help (features.md 2.8). */
class CureRulesTest {

    private static List<Cure> cures(Given given, UserId subject, Action action, Resource thing) {
        return Policy.cures(given.state(), NORA, subject, action, thing, given.now());
    }

    private static void cured(Given given, Resource thing, AccessEvent... enough) {
        assertThat(cures(given, CLARA, Action.VIEW, thing))
                .allMatch(Cure::enough)
                .extracting(Cure::change)
                .containsExactly(enough);
    }

    @Test
    void lockedProjectIsCuredByOpeningItToOneMoreAudience() {
        Given given = anAgency()
                .event(new ProjectOpened(PROJECT, Set.of(Audience.PARTNER)))
                .client(CLARA, AccessMode.ALL);
        cured(given, new OfProject(PROJECT), new ProjectOpened(PROJECT, Set.of(Audience.CLIENT, Audience.PARTNER)));
    }

    @Test
    void openProjectIsCuredByAGrant() {
        cured(
                openToClients().client(CLARA, AccessMode.ASSIGNED),
                new OfProject(PROJECT),
                new ProjectAccessGranted(PROJECT, CLARA, null, null));
    }

    @Test
    void everyWayToATaskIsOfferedAndOnlyWhatIsEnoughIsCalledSo() {
        Given given =
                anAgency().event(new TaskOpened(TASK, Set.of(Audience.CLIENT))).client(CLARA, AccessMode.ASSIGNED);
        assertThat(cures(given, CLARA, Action.VIEW, new OfTask(TASK)))
                .containsExactlyInAnyOrder(
                        cure(given, new TaskShared(TASK, CLARA, null, null, History.ALL), true),
                        cure(given, new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)), false));
    }

    private static Cure cure(Given given, AccessEvent change, boolean enough) {
        Missing missing = given.decide(CLARA, Action.VIEW, new OfTask(TASK)).missing().stream()
                .filter(one -> (one.what() == Missing.What.SHARE) == change instanceof TaskShared)
                .findFirst()
                .orElseThrow();
        return new Cure(missing, change, enough);
    }

    @Test
    void taskThatIsNotOpenInsideAProjectIsOpened() {
        Given given = anAgency()
                .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                .client(CLARA, AccessMode.ALL);
        assertThat(cures(given, CLARA, Action.VIEW, new OfTask(TASK)))
                .filteredOn(Cure::enough)
                .extracting(Cure::change)
                .contains(new TaskOpened(TASK, Set.of(Audience.CLIENT)));
    }

    @Test
    void taskWithoutAProjectCannotBeShared() {
        TaskId task = new TaskId("of-nobody");
        Given given = anAgency()
                .client(CLARA, AccessMode.ALL)
                .client(CHRIS, AccessMode.ALL)
                .event(new PortalTaskCreated(
                        task,
                        null,
                        Confidential.of("x"),
                        null,
                        TaskStatus.TO_DO,
                        Priority.NORMAL,
                        null,
                        CHRIS,
                        Audience.CLIENT));
        assertThat(cures(given, CLARA, Action.VIEW, new OfTask(task))).isEmpty();
    }

    @Test
    void brandThatWasTakenIsGivenBack() {
        Given given = openToClients().client(CLARA, AccessMode.ALL).event(new BrandTaken(CLARA, BRAND));
        cured(given, new OfProject(PROJECT), new BrandGiven(CLARA, BRAND));
    }

    @Test
    void endedAccountsAreCuredByWhatEndedThem() {
        Given off = openToClients().client(CLARA, AccessMode.ALL).event(new PersonDeactivated(CLARA));
        cured(off, new OfProject(PROJECT), new PersonActivated(CLARA));
        Given over = openToClients()
                .client(CLARA, AccessMode.ALL)
                .event(new EndChanged(CLARA, LocalDate.parse("2026-03-02")));
        cured(over, new OfProject(PROJECT), new EndChanged(CLARA, null));
    }

    @Test
    void missingSwitchIsCuredByTheSmallestSetThatHasItAndAllThePersonHas() {
        Given given = openToClients().client(CLARA, AccessMode.ALL, "CLIENT_VIEWER");
        assertThat(cures(given, CLARA, Action.use(Permission.REPLIES_POST), new OfThread(TASK, ThreadName.CLIENT)))
                .singleElement()
                .satisfies(cure -> {
                    assertThat(cure.change())
                            .isEqualTo(new PermissionSetAssigned(CLARA, new PermissionSetId("CLIENT")));
                    assertThat(cure.enough()).isTrue();
                });
    }

    @Test
    void postsBeforeTheShareAreCuredBySharingAllOfThem() {
        Given given = anAgency().client(CLARA, AccessMode.ASSIGNED);
        long before = given.nextPosition();
        given.event(new TaskShared(TASK, CLARA, null, null, History.FROM_NOW));
        assertThat(cures(given, CLARA, Action.VIEW, new Resource.OfPost(TASK, ThreadName.CLIENT, before - 1)))
                .filteredOn(Cure::enough)
                .extracting(Cure::change)
                .containsExactly(new TaskShared(TASK, CLARA, null, null, History.ALL));
    }

    @Test
    void budgetTakesAGrantAndTheSwitch() {
        BudgetId budget = new BudgetId("budget");
        Given given = openToClients()
                .event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                .client(CLARA, AccessMode.ALL, "CLIENT_ADMIN");
        assertThat(cures(given, CLARA, Action.VIEW, new OfBudget(budget)))
                .extracting(Cure::change, Cure::enough)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new BudgetAccessGranted(budget, CLARA, null, null), false));
        given.event(new BudgetAccessGranted(budget, CLARA, null, null));
        cured(given, new OfBudget(budget), new BudgetClientAccessSwitched(budget, true));
    }

    @Test
    void sharingAllPostsLeavesTheShareItsEnd() {
        Instant end = Given.START.plus(Duration.ofHours(1));
        Given given = anAgency().client(CLARA, AccessMode.ASSIGNED);
        long before = given.nextPosition();
        given.event(new TaskShared(TASK, CLARA, null, end, History.FROM_NOW));
        assertThat(cures(given, CLARA, Action.VIEW, new Resource.OfPost(TASK, ThreadName.CLIENT, before - 1)))
                .filteredOn(Cure::enough)
                .extracting(Cure::change)
                .containsExactly(new TaskShared(TASK, CLARA, null, end, History.ALL));
    }

    @Test
    void brandOfAnotherCompanyIsNotOffered() {
        ProjectId other = new ProjectId("other");
        Given given = anAgency()
                .project(other, OTHER_BRAND)
                .event(new ProjectOpened(other, Set.of(Audience.CLIENT)))
                .client(CLARA, AccessMode.ALL);
        cured(given, new OfProject(other), new BrandGiven(CLARA, OTHER_BRAND));
        given.clientOf(new CompanyId("company"), CHRIS);
        assertThat(cures(given, CHRIS, Action.VIEW, new OfProject(other))).isEmpty();
    }

    @Test
    void smallestSetIsOfferedWhereverItStandsInTheList() {
        PermissionSetId small = new PermissionSetId("small");
        Given given = openToClients()
                .event(new PermissionSetMade(
                        small,
                        "Small",
                        PersonKind.CLIENT,
                        Set.of(Permission.TASKS_VIEW, Permission.REPLIES_READ, Permission.REPLIES_POST)))
                .event(new PermissionSetMade(
                        new PermissionSetId("tiny"),
                        "Tiny",
                        PersonKind.CLIENT,
                        Set.of(Permission.TASKS_VIEW, Permission.REPLIES_READ)))
                .client(CLARA, AccessMode.ALL, "tiny");
        assertThat(cures(given, CLARA, Action.use(Permission.REPLIES_POST), new OfThread(TASK, ThreadName.CLIENT)))
                .extracting(Cure::change)
                .containsExactly(new PermissionSetAssigned(CLARA, small));
    }

    @Test
    void ownersAreCuredByOwnersOnly() {
        UserId omar = new UserId("omar");
        UserId olga = new UserId("olga");
        Given given = anAgency()
                .employee(olga, "OWNER")
                .event(new PermissionSetMade(
                        new PermissionSetId("all"),
                        "All",
                        PersonKind.EMPLOYEE,
                        Policy.permissionSet(anAgency().state(), new PermissionSetId("OWNER"))
                                .orElseThrow()
                                .permissions()))
                .employee(omar, "all")
                .event(new PersonDeactivated(olga));
        assertThat(Policy.accountCures(given.state(), omar, olga, given.now())).isEmpty();
        given.event(new PermissionSetAssigned(omar, new PermissionSetId("OWNER")));
        assertThat(Policy.accountCures(given.state(), omar, olga, given.now()))
                .extracting(Cure::change)
                .containsExactly(new PersonActivated(olga));
    }

    @Test
    void signingInIsCuredLikeSeeing() {
        Given given = openToClients().client(CLARA, AccessMode.ALL).event(new PersonDeactivated(CLARA));
        assertThat(Policy.accountCures(given.state(), NORA, CLARA, given.now()))
                .singleElement()
                .satisfies(cure -> {
                    assertThat(cure.change()).isEqualTo(new PersonActivated(CLARA));
                    assertThat(cure.enough()).isTrue();
                });
        assertThat(Policy.accountCures(given.state(), MAX, CLARA, given.now())).isEmpty();
    }

    @Test
    void whatIsNeverOrNotThereHasNoCure() {
        Given given = openToClients().client(CLARA, AccessMode.ALL);
        assertThat(cures(given, CLARA, Action.VIEW, new OfThread(TASK, ThreadName.AGENCY)))
                .isEmpty();
        assertThat(cures(given, CLARA, Action.VIEW, new OfInvoice(new InvoiceId("none"))))
                .isEmpty();
        assertThat(cures(given, new UserId("nobody"), Action.VIEW, new OfProject(PROJECT)))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoMayGrantAreOfferedAnything() {
        Given given = openToClients().client(CLARA, AccessMode.ASSIGNED);
        assertThat(Policy.cures(given.state(), MAX, CLARA, Action.VIEW, new OfProject(PROJECT), given.now()))
                .isEmpty();
    }

    @Test
    void nobodyIsOfferedToGiveColleaguesWhatTheyLackThemselves() {
        Given given = anAgency();
        Action history = Action.use(Permission.AUDIT_VIEW);
        assertThat(cures(given, MAX, history, new Resource.WholeAgency())).isEmpty();
        UserId omar = new UserId("omar");
        given.employee(omar, "OWNER");
        assertThat(Policy.cures(given.state(), omar, MAX, history, new Resource.WholeAgency(), given.now()))
                .extracting(Cure::change)
                .containsExactly(new PermissionSetAssigned(MAX, new PermissionSetId("ADMINISTRATOR")));
    }
}
