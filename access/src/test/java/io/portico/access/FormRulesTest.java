package io.portico.access;

import static io.portico.access.Given.BRAND;
import static io.portico.access.Given.CHRIS;
import static io.portico.access.Given.CLARA;
import static io.portico.access.Given.NORA;
import static io.portico.access.Given.PAULA;
import static io.portico.access.Given.PROJECT;
import static io.portico.access.Given.openToClients;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfForm;
import io.portico.messages.Audience;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Outside, a request form is there for those who may create tasks where its tasks go, and for nobody else. */
class FormRulesTest {

    private static final RequestFormId FORM = new RequestFormId("form");
    private static final OfForm IT = new OfForm(FORM);
    private static final Confidential TEXT = Confidential.of("x");

    private final Given given = openToClients()
            .client(CLARA, AccessMode.ALL)
            .client(CHRIS, AccessMode.ASSIGNED)
            .partner(PAULA, AccessMode.ALL);

    private static FormSheet sheet(@Nullable ProjectId target, FieldKind kind, boolean required) {
        FormField field = new FormField(FORM, "f", kind, TEXT, null, required, List.of());
        return new FormSheet(FORM, TEXT, null, target, Priority.NORMAL, Set.of(), List.of(field));
    }

    private void published(FormSheet sheet) {
        given.event(new RequestFormMade(FORM, sheet)).event(new RequestFormPublished(FORM));
    }

    private List<RequestFormId> formsOf(UserId who) {
        return Policy.forms(given.state(), who, given.now());
    }

    @Test
    void onlyThoseInsideTheProjectItsTasksGoToSeeIt() {
        published(sheet(PROJECT, FieldKind.LONG_TEXT, true));
        assertThat(formsOf(CLARA)).containsExactly(FORM);
        assertThat(formsOf(CHRIS)).isEmpty();
        assertThat(formsOf(PAULA)).isEmpty();
        assertThat(formsOf(NORA)).containsExactly(FORM);
    }

    @Test
    void theLockTakesItAway() {
        published(sheet(PROJECT, FieldKind.LONG_TEXT, true));
        given.event(new ProjectOpened(PROJECT, Set.of()));
        assertThat(formsOf(CLARA)).isEmpty();
    }

    @Test
    void aShareOfATaskIsNotEnough() {
        published(sheet(PROJECT, FieldKind.LONG_TEXT, true));
        given.event(new TaskShared(Given.TASK, CHRIS, null, null, io.portico.messages.project.History.ALL));
        assertThat(formsOf(CHRIS)).isEmpty();
    }

    @Test
    void peopleOutsideSeeItOnlyWhileItIsPublished() {
        given.event(new RequestFormMade(FORM, sheet(PROJECT, FieldKind.LONG_TEXT, true)));
        assertThat(formsOf(CLARA)).isEmpty();
        assertThat(formsOf(NORA)).containsExactly(FORM);
        given.event(new RequestFormPublished(FORM));
        assertThat(formsOf(CLARA)).containsExactly(FORM);
        given.event(new RequestFormPaused(FORM));
        assertThat(formsOf(CLARA)).isEmpty();
        given.event(new RequestFormPublished(FORM)).event(new RequestFormArchived(FORM));
        assertThat(formsOf(CLARA)).isEmpty();
        assertThat(formsOf(NORA)).containsExactly(FORM);
    }

    @Test
    void editingLeavesItPublishedAndMayTakeItElsewhere() {
        given.project(new ProjectId("other"), BRAND);
        published(sheet(PROJECT, FieldKind.LONG_TEXT, true));
        given.event(new RequestFormEdited(FORM, 2, sheet(PROJECT, FieldKind.DATE, false)));
        assertThat(formsOf(CLARA)).containsExactly(FORM);
        given.event(new RequestFormEdited(FORM, 3, sheet(new ProjectId("other"), FieldKind.DATE, false)));
        assertThat(formsOf(CLARA)).isEmpty();
    }

    @Test
    void withoutAProjectItIsForThoseWhoMayCreateTasksInAnyOne() {
        published(sheet(null, FieldKind.LONG_TEXT, true));
        assertThat(formsOf(CLARA)).containsExactly(FORM);
        assertThat(formsOf(CHRIS)).isEmpty();
        assertThat(Policy.projectsToCreateIn(given.state(), CLARA, given.now())).containsExactly(PROJECT);
        assertThat(Policy.projectsToCreateIn(given.state(), CHRIS, given.now())).isEmpty();
    }

    @Test
    void whereItDemandsFilesItIsForThoseWhoMaySendThem() {
        published(sheet(PROJECT, FieldKind.FILE, true));
        assertThat(formsOf(CLARA)).containsExactly(FORM);
        for (Permission lacking : List.of(
                Permission.FILES_UPLOAD, Permission.REPLIES_POST, Permission.REPLIES_READ, Permission.TASKS_VIEW)) {
            without(lacking);
            assertThat(formsOf(CLARA)).as("without " + lacking).isEmpty();
        }
    }

    @Test
    void whereFilesAreWelcomeTheyAreTakenFromThoseWhoMaySendThem() {
        published(sheet(PROJECT, FieldKind.FILE, false));
        assertThat(maySendFiles()).isTrue();
        for (Permission lacking : List.of(
                Permission.FILES_UPLOAD, Permission.REPLIES_POST, Permission.REPLIES_READ, Permission.TASKS_VIEW)) {
            without(lacking);
            assertThat(formsOf(CLARA)).as("without " + lacking).containsExactly(FORM);
            assertThat(maySendFiles()).as("without " + lacking).isFalse();
        }
    }

    private boolean maySendFiles() {
        return Policy.allows(given.state(), CLARA, Action.use(Permission.FILES_UPLOAD), IT, given.now());
    }

    private void without(Permission lacking) {
        EnumSet<Permission> rest = EnumSet.of(
                Permission.PROJECTS_VIEW,
                Permission.TASKS_VIEW,
                Permission.TASKS_CREATE,
                Permission.REPLIES_READ,
                Permission.REPLIES_POST,
                Permission.FILES_UPLOAD);
        rest.remove(lacking);
        PermissionSetId id = new PermissionSetId("without-" + lacking);
        given.event(new PermissionSetMade(id, lacking.name(), PersonKind.CLIENT, rest))
                .event(new PermissionSetAssigned(CLARA, id));
    }

    @Test
    void aNoSaysThatItIsNotPublished() {
        given.event(new RequestFormMade(FORM, sheet(PROJECT, FieldKind.LONG_TEXT, true)));
        assertThat(Policy.decide(given.state(), CLARA, Action.VIEW, IT, given.now())
                        .missing())
                .extracting(Missing::what)
                .containsExactly(Missing.What.PUBLISHED_FORM);
    }

    @Test
    void whereAnyProjectWouldDoANoNamesNoneOfThem() {
        published(sheet(null, FieldKind.LONG_TEXT, true));
        assertThat(missing(CHRIS)).containsExactly(Missing.What.GRANT);
        without(Permission.TASKS_CREATE);
        assertThat(missing(CLARA)).containsExactly(Missing.What.PERMISSION);
    }

    private List<Missing.What> missing(UserId who) {
        return Policy.decide(given.state(), who, Action.VIEW, IT, given.now()).missing().stream()
                .map(Missing::what)
                .toList();
    }

    @Test
    void whereATaskCameFromIsToldTheAgencyAndWhoAsked() {
        TaskId task = new TaskId("asked");
        given.client(new UserId("cleo"), AccessMode.ALL)
                .event(new PortalTaskCreated(
                        task, PROJECT, TEXT, null, TaskStatus.TO_DO, Priority.NORMAL, null, CLARA, Audience.CLIENT))
                .event(new FormFilledIn(task, FORM, 1, TEXT, Set.of(NORA)));
        assertThat(Policy.seesOrigin(given.state(), NORA, task, given.now())).isTrue();
        assertThat(Policy.seesOrigin(given.state(), CLARA, task, given.now())).isTrue();
        assertThat(given.sees(new UserId("cleo"), new Resource.OfTask(task))).isTrue();
        assertThat(Policy.seesOrigin(given.state(), new UserId("cleo"), task, given.now()))
                .isFalse();
        assertThat(given.state().tasksAskedBy(FORM)).containsExactly(task);
        assertThat(given.state().task(task).orElseThrow().assigneeIds()).containsExactly(NORA);
    }
}
