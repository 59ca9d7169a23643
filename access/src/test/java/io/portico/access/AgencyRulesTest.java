package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.AccessEvent;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.unique.AccessMoved;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 15 to 21 of access.md, the fold and the preview as yes and no cases. */
class AgencyRulesTest {

    private static final UserId SOMEBODY = new UserId("somebody");

    @ParameterizedTest(name = "{0}: sees work {1}, edits {2}, posts {3}, sees people {4}, grants {5}, audits {6}")
    @CsvSource({
        "OWNER,           true,  true,  true,  true,  true,  true",
        "ADMINISTRATOR,   true,  true,  true,  true,  true,  true",
        "PROJECT_MANAGER, true,  true,  true,  true,  true,  false",
        "MEMBER,          true,  true,  true,  true,  false, false",
        "FINANCE,         true,  false, false, false, false, false",
        "AUDITOR,         false, false, false, false, false, true",
        "CLIENT,          false, false, false, false, false, false",
        "NO_SUCH_SET,     false, false, false, false, false, false"
    })
    void roleMayWhatItsSetSaysAndNoMore(
            String set, boolean work, boolean edit, boolean post, boolean people, boolean grant, boolean audit) {
        Given given = anAgency().client(CLARA, AccessMode.ALL).employee(SOMEBODY, set);
        OfThread notes = new OfThread(TASK, ThreadName.AGENCY);
        assertThat(given.sees(SOMEBODY, new OfProject(PROJECT))).isEqualTo(work);
        assertThat(given.sees(SOMEBODY, new OfTask(TASK))).isEqualTo(work);
        assertThat(given.sees(SOMEBODY, notes)).isEqualTo(work);
        assertThat(given.visible(SOMEBODY).tasks().contains(TASK)).isEqualTo(work);
        assertThat(may(given, Permission.WORK_EDIT, new OfTask(TASK))).isEqualTo(edit);
        assertThat(may(given, Permission.NOTES_POST, notes)).isEqualTo(post);
        assertThat(given.sees(SOMEBODY, new OfPerson(CLARA))).isEqualTo(people);
        assertThat(may(given, Permission.ACCESS_GRANT, new OfProject(PROJECT))).isEqualTo(grant);
        assertThat(may(given, Permission.AUDIT_VIEW, new WholeAgency())).isEqualTo(audit);
        assertThat(may(given, Permission.AUDIT_CONTENT, new WholeAgency())).isFalse();
    }

    private static boolean may(Given given, Permission permission, Resource thing) {
        return given.decide(SOMEBODY, Action.use(permission), thing).allowed();
    }

    @Test
    void notesGoIntoTheAgencysThreadAndRepliesIntoTheOthers() {
        Given given = anAgency().employee(SOMEBODY, "OWNER");
        OfThread notes = new OfThread(TASK, ThreadName.AGENCY);
        OfThread replies = new OfThread(TASK, ThreadName.CLIENT);
        assertThat(may(given, Permission.NOTES_POST, replies)).isFalse();
        assertThat(may(given, Permission.REPLIES_POST, notes)).isFalse();
        assertThat(may(given, Permission.REPLIES_POST, replies)).isTrue();
    }

    @Test
    void whatIsNoContentIsUsedByTheSwitchAloneAndContentByWhoReadsIt() {
        PermissionSetId set = new PermissionSetId("set");
        Given given = anAgency()
                .event(new PermissionSetMade(
                        set, "Set", PersonKind.EMPLOYEE, Set.of(Permission.ACCESS_GRANT, Permission.NOTES_POST)))
                .employee(SOMEBODY, set.value());
        assertThat(given.sees(SOMEBODY, new OfProject(PROJECT))).isFalse();
        assertThat(may(given, Permission.ACCESS_GRANT, new OfProject(PROJECT))).isTrue();
        assertThat(may(given, Permission.NOTES_POST, new OfThread(TASK, ThreadName.AGENCY)))
                .isFalse();
    }

    @Test
    void companyIsKnownOnceItWasAdded() {
        assertThat(anAgency().state().hasCompany(new CompanyId("company"))).isTrue();
        assertThat(anAgency().state().hasCompany(new CompanyId("none"))).isFalse();
    }

    @Test
    void onlySetsWithAccessGrantMayGrantAndTheRestAreForbidden() {
        Decision decision = anAgency().decide(MAX, Action.use(Permission.ACCESS_GRANT), new OfProject(PROJECT));
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.seen()).isTrue();
        assertThat(decision.missing()).extracting(Missing::rule).containsExactly(16);
    }

    @Test
    void whoeverReadsTheThreadOfAFileMayHaveItsBytes() {
        Given given =
                anAgency().file(FILE, NORA).attached(FILE, ThreadName.AGENCY).employee(SOMEBODY, "AUDITOR");
        Action download = Action.use(Permission.FILES_DOWNLOAD);
        assertThat(given.decide(MAX, download, new OfFile(FILE)).allowed()).isTrue();
        assertThat(given.decide(SOMEBODY, download, new OfFile(FILE)).allowed()).isFalse();
    }

    @Test
    void guestAuditorEndsOnTheirDay() {
        AccessState state = anAgency()
                .employee(SOMEBODY, "AUDITOR")
                .event(new EndChanged(SOMEBODY, LocalDate.parse("2026-03-10")))
                .state();
        Action audit = Action.use(Permission.AUDIT_VIEW);
        Instant end = Instant.parse("2026-03-09T23:00:00Z");
        assertThat(Policy.allows(state, SOMEBODY, audit, new WholeAgency(), end.minusNanos(1)))
                .isTrue();
        assertThat(Policy.allows(state, SOMEBODY, audit, new WholeAgency(), end))
                .isFalse();
    }

    @Test
    void programActsAsItsSetSaysWithoutAnInvitation() {
        Given given = anAgency().event(new ProgramRegistered(SOMEBODY, "Robot", new PermissionSetId("MEMBER")));
        assertThat(given.sees(SOMEBODY, new OfTask(TASK))).isTrue();
        assertThat(may(given, Permission.ACCESS_GRANT, new OfTask(TASK))).isFalse();
    }

    @Test
    void strangersSeeNothing() {
        assertThat(anAgency().sees(SOMEBODY, new WholeAgency())).isFalse();
        assertThat(anAgency().visible(SOMEBODY).projects()).isEmpty();
        assertThat(Policy.alive(anAgency().state(), SOMEBODY, START)).isFalse();
    }

    @Test
    void stateOfAPastInstantEndsBeforeTheFirstLaterEventWhateverTheClockDidAfterwards() {
        Instant ten = Instant.parse("2026-03-02T10:00:00Z");
        List<Recorded> ledger = List.of(at(0, ten), at(1, ten.plusSeconds(300)), at(2, ten.plusSeconds(60)));
        assertThat(AsOf.prefix(ledger, ten.minusNanos(1))).isEmpty();
        assertThat(AsOf.prefix(ledger, ten)).hasSize(1);
        assertThat(AsOf.prefix(ledger, ten.plusSeconds(60))).hasSize(1);
        assertThat(AsOf.prefix(ledger, ten.plusSeconds(300))).hasSize(3);
    }

    private static Recorded at(long position, Instant instant) {
        return new Recorded(new AccessMoved(position), "access-moved", "id", position, instant, "nora");
    }

    @Test
    void unknownEventMakesTheStateUnreadable() {
        record Strange() implements AccessEvent {}
        Recorded strange = new Recorded(new Strange(), "strange", "id", 5, START, "nora");
        assertThatThrownBy(() -> AccessState.empty().with(strange)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventThatComesLateMakesTheStateUnreadable() {
        AccessState state = AccessState.empty().with(at(7, START));
        assertThat(state.moves()).isEqualTo(7);
        assertThat(state.position()).isEqualTo(7);
        assertThatThrownBy(() -> state.with(at(7, START))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void previewTellsWhoWouldGainAndLoseWhat() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .client(CHRIS, AccessMode.ASSIGNED)
                .file(FILE, NORA)
                .attached(FILE, ThreadName.CLIENT);
        AccessState before = given.state();
        long next = before.position() + 1;
        Preview preview = Policy.preview(
                before,
                List.of(
                        recorded(new ProjectAccessGranted(PROJECT, CHRIS, null, null), next),
                        recorded(new BrandTaken(CLARA, BRAND), next + 1)),
                given.now(),
                100);
        assertThat(preview.gains())
                .containsExactly(
                        new Line(CHRIS, new OfProject(PROJECT)),
                        new Line(CHRIS, new OfTask(TASK)),
                        new Line(CHRIS, new OfFile(FILE)));
        assertThat(preview.losses())
                .containsExactly(
                        new Line(CLARA, new OfProject(PROJECT)),
                        new Line(CLARA, new OfTask(TASK)),
                        new Line(CLARA, new OfFile(FILE)));
        assertThat(preview.complete()).isTrue();
    }

    @Test
    void previewSaysWhenItIsCutShort() {
        Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);
        Recorded share = recorded(
                new TaskShared(TASK, CHRIS, null, null, History.ALL),
                given.state().position() + 1);
        Preview preview = Policy.preview(given.state(), List.of(share), given.now(), 1);
        assertThat(preview.gains()).hasSize(1);
        assertThat(preview.complete()).isFalse();
    }

    @Test
    void agencysOwnSeeEveryTaskThereIsAndNoOther() {
        Visible visible = anAgency().visible(NORA);
        assertThat(visible.tasks().contains(TASK)).isTrue();
        assertThat(visible.tasks().contains(new TaskId("never"))).isFalse();
    }

    @Test
    void whoIsOutOfTheAgencySeesNothingOfItsWork() {
        Given given = anAgency().event(new EndChanged(NORA, LocalDate.parse("2026-03-02")));
        assertThat(given.visible(NORA).projects()).isEmpty();
        assertThat(given.visible(NORA).tasks()).isEmpty();
    }

    @Test
    void filesMayBePutUpByWhoWritesNotesOrReplies() {
        PermissionSetId set = new PermissionSetId("set");
        for (Permission one : List.of(Permission.NOTES_POST, Permission.REPLIES_POST, Permission.WORK_EDIT)) {
            Decision decision = anAgency()
                    .event(new PermissionSetMade(set, "Set", PersonKind.EMPLOYEE, Set.of(Permission.WORK_VIEW, one)))
                    .employee(CHRIS, set.value())
                    .decide(CHRIS, Action.use(Permission.FILES_UPLOAD), new WholeAgency());
            assertThat(decision.allowed()).as(one.name()).isEqualTo(one != Permission.WORK_EDIT);
        }
    }

    @Test
    void deletedFileIsNowhere() {
        FileId posted = new FileId("posted");
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .file(posted, NORA)
                .attached(posted, ThreadName.CLIENT)
                .file(FILE, NORA);
        assertThat(Policy.files(given.state(), CLARA, given.now())).containsExactly(posted);
        given.event(new FileDeleted(posted)).event(new FileDeleted(FILE));
        assertThat(given.sees(CLARA, new OfFile(posted))).isFalse();
        assertThat(given.sees(NORA, new OfFile(FILE))).isFalse();
        assertThat(Policy.files(given.state(), CLARA, given.now())).isEmpty();
        assertThat(Policy.files(given.state(), NORA, given.now())).isEmpty();
        assertThat(given.state().filesOf(TASK)).isEmpty();
    }

    @Test
    void brandConcernsWhoIsNamedInItThoughTheyMayNotHaveIt() {
        CompanyId other = new CompanyId("other-company");
        Given given = anAgency().clientOf(other, CLARA).event(new BrandTaken(CLARA, BRAND));
        given.clientOf(other, CHRIS).event(new BrandTaken(CHRIS, BRAND));
        assertThat(Policy.concernedBy(given.state(), BRAND)).isEmpty();
        given.event(new ProjectAccessGranted(PROJECT, CLARA, null, null))
                .event(new TaskShared(TASK, CHRIS, null, null, History.ALL));
        assertThat(Policy.concernedBy(given.state(), BRAND)).containsExactly(CLARA, CHRIS);
    }

    private static Preview preview(Given given, AccessEvent change) {
        return Policy.preview(given.state(), List.of(recorded(change, given.nextPosition())), given.now(), 100);
    }

    @Test
    void previewNamesFilesBudgetsAndInvoicesAndNothingThatStays() {
        BudgetId budget = new BudgetId("budget");
        InvoiceTerms terms = invoice();
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL, "CLIENT_ADMIN")
                .file(FILE, NORA)
                .event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                .event(new BudgetClientAccessSwitched(budget, true))
                .event(new InvoiceDrafted(terms));
        assertThat(preview(given, new FileAttached(FILE, new PostId("post"), TASK, ThreadName.CLIENT))
                        .gains())
                .contains(new Line(CLARA, new OfFile(FILE)))
                .doesNotContain(new Line(CLARA, new OfTask(TASK)));
        Preview granted = preview(given, new BudgetAccessGranted(budget, CLARA, null, null));
        assertThat(granted.gains()).containsExactly(new Line(CLARA, new OfBudget(budget)));
        assertThat(granted.losses()).isEmpty();
        assertThat(preview(given, new InvoiceSent(terms)).gains())
                .containsExactly(new Line(CLARA, new OfInvoice(terms.invoiceId())));
        given.event(new BudgetAccessGranted(budget, CLARA, null, null));
        Preview revoked = preview(given, new BudgetAccessRevoked(budget, CLARA));
        assertThat(revoked.gains()).isEmpty();
        assertThat(revoked.losses()).containsExactly(new Line(CLARA, new OfBudget(budget)));
    }

    @Test
    void previewNamesWhatComesToTheAgencysOwn() {
        Given given = anAgency().employee(CHRIS, "PROJECT_MANAGER");
        ProjectId project = new ProjectId("new");
        TaskId task = new TaskId("new");
        BudgetId budget = new BudgetId("new");
        bringsToChris(given, projectAdded(project), new OfProject(project));
        bringsToChris(given, taskAdded(task), new OfTask(task));
        bringsToChris(
                given,
                new PortalTaskCreated(
                        task,
                        PROJECT,
                        Confidential.of("x"),
                        null,
                        TaskStatus.TO_DO,
                        Priority.NORMAL,
                        null,
                        CLARA,
                        Audience.CLIENT),
                new OfTask(task));
        bringsToChris(given, new BudgetAdded(budget, PROJECT, Confidential.of("x")), new OfBudget(budget));
        bringsToChris(
                given, new InvoiceDrafted(invoice()), new OfInvoice(invoice().invoiceId()));
        bringsToChris(
                given.file(FILE, NORA),
                new FileAttached(FILE, new PostId("post"), TASK, ThreadName.AGENCY),
                new OfFile(FILE));
        assertThat(preview(given, new AgencySuspended(new AgencyId("agency"))).losses())
                .contains(new Line(CHRIS, new OfProject(PROJECT)), new Line(CHRIS, new OfTask(TASK)));
    }

    @Test
    void previewNamesWhatAColleagueLosesWhoseAccountIsAllThatChanges() {
        assertThat(preview(anAgency(), new PersonDeactivated(MAX)).losses())
                .containsExactly(new Line(MAX, new OfProject(PROJECT)), new Line(MAX, new OfTask(TASK)));
    }

    private static void bringsToChris(Given given, AccessEvent change, Resource thing) {
        assertThat(preview(given, change).gains()).contains(new Line(CHRIS, thing));
    }

    private static AccessEvent projectAdded(ProjectId id) {
        return last(anAgency().project(id, BRAND));
    }

    private static AccessEvent taskAdded(TaskId id) {
        return last(anAgency().task(id, PROJECT));
    }

    private static AccessEvent last(Given given) {
        return given.ledger().getLast().event();
    }

    private static InvoiceTerms invoice() {
        InvoiceId id = new InvoiceId("invoice");
        LocalDate day = LocalDate.parse("2026-03-02");
        InvoiceLine line =
                new InvoiceLine(id, Confidential.of("x"), BigDecimal.ONE, new Money(100, "EUR"), BigDecimal.TEN, null);
        return new InvoiceTerms(id, "1", BRAND, null, day, day, List.of(line), null);
    }

    private static Recorded recorded(AccessEvent event, long position) {
        return new Recorded(event, "event", "id", position, START, "nora");
    }

    @Test
    void whoSeesListsEverybodyWithReasons() {
        Given given = openToClients().client(CLARA, AccessMode.ALL).client(CHRIS, AccessMode.ASSIGNED);
        assertThat(Policy.whoSees(given.state(), new OfTask(TASK), given.now()).keySet())
                .isEqualTo(Set.of(NORA, MAX, CLARA));
    }
}
