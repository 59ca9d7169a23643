package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.VaadinScopesConfig;
import io.portico.files.Intake;
import io.portico.files.MalwareScan;
import io.portico.files.UploadLimit;
import io.portico.messages.AccessRequestId;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.CompanyId;
import io.portico.messages.LeakProofId;
import io.portico.messages.Money;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.agency.ArchiveAgency;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.checkpoint.SetCheckpointAnchors;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.SettleMention;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.leakproof.Leak;
import io.portico.messages.leakproof.LeakKind;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.viewas.EndViewAs;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway.Unavailable;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.FormQuestion;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.AccessRequestState;
import io.portico.views.agency.AccessRequests;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.Brands;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.Budgets;
import io.portico.views.agency.Companies;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.ErasureLine;
import io.portico.views.agency.Erasures;
import io.portico.views.agency.FindAccessRequests;
import io.portico.views.agency.FindBrands;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindBudgets;
import io.portico.views.agency.FindCompanies;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.FindErasure;
import io.portico.views.agency.FindErasures;
import io.portico.views.agency.FindGuests;
import io.portico.views.agency.FindLegalHolds;
import io.portico.views.agency.FindMyApprovals;
import io.portico.views.agency.FindPermissionSet;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.FindSetHolders;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.Guests;
import io.portico.views.agency.LegalHoldLine;
import io.portico.views.agency.LegalHolds;
import io.portico.views.agency.MentionLine;
import io.portico.views.agency.MentionState;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Projects;
import io.portico.views.agency.RecordMark;
import io.portico.views.agency.SetHolders;
import io.portico.views.agency.TaskApprovals;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.Tasks;
import io.portico.views.agency.Today;
import io.portico.views.agency.UnreadTasks;
import io.portico.views.audit.AccessPreview;
import io.portico.views.audit.CheckpointAnchors;
import io.portico.views.audit.CheckpointPosting;
import io.portico.views.audit.EndingAccess;
import io.portico.views.audit.FindCheckpoint;
import io.portico.views.audit.FindCheckpointAnchors;
import io.portico.views.audit.FindEndingAccess;
import io.portico.views.audit.FindLeakProof;
import io.portico.views.audit.FindLeakProofs;
import io.portico.views.audit.FindPreview;
import io.portico.views.audit.FindRecordState;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.LeakProgress;
import io.portico.views.audit.LeakProofDetails;
import io.portico.views.audit.LeakProofSummary;
import io.portico.views.audit.LeakProofs;
import io.portico.views.audit.RecordCheck;
import io.portico.views.audit.RecordState;
import io.portico.views.audit.RecordTrouble;
import io.portico.views.audit.RecordTroubleKind;
import io.portico.views.audit.Seer;
import io.portico.views.audit.Seers;
import io.portico.views.audit.SignedCheckpoint;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnership;
import io.portico.views.door.FindStanding;
import io.portico.views.door.FindViewing;
import io.portico.views.door.Ownership;
import io.portico.views.door.Standing;
import io.portico.views.door.Viewing;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.MyTerms;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.MyAccessRequests;
import io.portico.views.portal.PortalApprovals;
import io.portico.views.portal.PortalFindings;
import io.portico.views.portal.PortalForm;
import io.portico.views.portal.PortalFormDetails;
import io.portico.views.portal.PortalForms;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalProjects;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTasks;
import io.portico.web.entrance.Entrance;
import io.portico.web.entrance.PasskeySignIn;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Finder;
import io.portico.web.parts.FinderButton;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Times;
import io.portico.web.parts.Words;
import java.io.EOFException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PagesTest.Rooms.class)
@ViewPackages(packages = "io.portico.web")
class PagesTest extends SpringBrowserlessTest {

    private static final UserId CLARA = FakeGateway.CLARA;
    private static final AgencyDoor AGENCY = new AgencyDoor(
            new AgencyId("north"), "north", "Northlight", "Europe/Berlin", "EUR", AgencyDoor.State.OPEN, null);

    private static final PermissionSetDetails SET = new PermissionSetDetails(
            new PermissionSetId("reviewer"),
            1,
            "Reviewer",
            PersonKind.CLIENT,
            Set.of(Permission.TASKS_VIEW),
            false,
            false,
            0);
    private static final PermissionSetDetails OFFICE = new PermissionSetDetails(
            new PermissionSetId("office"),
            1,
            "Office",
            PersonKind.EMPLOYEE,
            Set.of(Permission.WORK_VIEW),
            false,
            false,
            0);

    /** Through whose eyes the session was told to look. */
    private static final AtomicReference<UserId> looking = new AtomicReference<>();

    @Autowired
    private FakeGateway gateway;

    @Autowired
    private MovedClock clock;

    private Work work = new Work("north", Actor.ANYONE);

    /** What the reader chose. */
    private Language language;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        gateway.forget();
        Tenancy.run(work, super::initVaadinEnvironment);
    }

    @Test
    void whoHasNotSignedInIsLedToSignIn() {
        go("");
        assertThat(getCurrentView()).isInstanceOf(SignInRoute.class);
    }

    @Test
    void theFirstPageOfAClientIsThePortal() {
        signInAs(PersonKind.CLIENT);
        go("");
        assertThat(heading()).contains("Clara");
        assertThat(text()).contains("Ongoing tasks").doesNotContain("To review");
    }

    @Test
    void theFirstPageOfAnEmployeeIsToday() {
        signInAs(PersonKind.EMPLOYEE);
        go("");
        assertThat(text()).contains("To review", "Waiting for an answer").doesNotContain("Ongoing tasks");
    }

    @Test
    void thePagesOfTheAgencyAreNotThereForClients() {
        signInAs(PersonKind.CLIENT);
        for (String path : List.of(
                "clients",
                "partners",
                "companies",
                "people",
                "access",
                "settings",
                "settings/permission-sets",
                "clients/x")) {
            go(path);
            assertThat(heading()).as(path).isEqualTo("There is nothing here for you");
        }
    }

    @Test
    void whatIsNotSharedLooksLikeWhatDoesNotExist() {
        signInAs(PersonKind.CLIENT);
        go("tasks/no-such-task");
        String unshared = text();
        go("tasks/<nonsense>");
        assertThat(text()).isEqualTo(unshared);
    }

    @Test
    void whoHasTermsToAcceptFindsThemWhateverTheyAskForAndAcceptsTheVersionTheyRead() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(FindStanding.class, new Standing(CLARA, PersonKind.CLIENT, false, Set.of(), true, null));
        gateway.answer(
                FindMyTerms.class, new MyTerms(3, "Keep it to yourselves.", "hash", Instant.EPOCH, true, null, null));
        go("projects");
        assertThat(heading()).isEqualTo("Terms");
        press("I have read and accept them");
        assertThat(gateway.sent).containsExactly(new AcceptTerms(CLARA, 3));
    }

    private static PortalFormDetails form(int version, FormQuestion... questions) {
        return new PortalFormDetails(
                new RequestFormId("banner"),
                version,
                "A new banner",
                null,
                new ProjectId("web"),
                "Website",
                List.of(),
                true,
                List.of(questions));
    }

    private static FormQuestion question(String id, FieldKind kind, String label) {
        return new FormQuestion(id, kind, label, null, true, List.of());
    }

    @Test
    void aFormSaysOfEveryFieldAtOnceWhatIsWrongAndIsNotSent() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(
                FindPortalForm.class,
                form(
                        1,
                        question("a", FieldKind.SHORT_TEXT, "What?"),
                        question("b", FieldKind.LONG_TEXT, "Why?"),
                        question("c", FieldKind.LINK, "Where?")));
        go("request-forms/banner");
        find(TextField.class).withCaption("Where?").single().setValue("nowhere at all");
        press("Send request");
        assertThat(gateway.sent).isEmpty();
        assertThat(find(TextField.class).withCaption("What?").single().getErrorMessage())
                .isEqualTo("Please fill this in.");
        assertThat(find(TextArea.class).withCaption("Why?").single().isInvalid())
                .isTrue();
        assertThat(find(TextField.class).withCaption("Where?").single().getErrorMessage())
                .isEqualTo("This is not a web address.");
    }

    @Test
    void aFormThatIsChangedOrPausedMeanwhileKeepsWhatWasWritten() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(
                FindPortalForm.class,
                form(
                        1,
                        question("a", FieldKind.SHORT_TEXT, "What?"),
                        question("b", FieldKind.SHORT_TEXT, "Not asked any more")));
        go("request-forms/banner");
        find(TextField.class).withCaption("What?").single().setValue("For May");
        find(TextField.class).withCaption("Not asked any more").single().setValue("Gone");
        gateway.answer(
                FindPortalForm.class,
                form(2, question("c", FieldKind.LONG_TEXT, "New"), question("a", FieldKind.SHORT_TEXT, "What is it?")));
        gateway.refuse(new Rejected(Rejected.Code.STALE_VERSION));
        press("Send request");
        assertThat(text()).contains("The form was changed while you wrote.");
        assertThat(find(TextField.class).withCaption("What is it?").single().getValue())
                .isEqualTo("For May");
        gateway.answer(FindPortalForm.class, form(2, question("a", FieldKind.SHORT_TEXT, "What is it?")));
        gateway.refuse(new Rejected(Rejected.Code.NOT_FOUND));
        find(TextArea.class).withCaption("New").single().setValue("Wide");
        press("Send request");
        assertThat(find(TextField.class).withCaption("What is it?").single().getValue())
                .isEqualTo("For May");
    }

    @Test
    void whatIsFilledInIsSentInTheVersionThatWasRead() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(
                FindPortalForm.class,
                form(
                        3,
                        question("a", FieldKind.SHORT_TEXT, "What?"),
                        new FormQuestion("b", FieldKind.LINK, "Where?", null, false, List.of()),
                        new FormQuestion("c", FieldKind.LONG_TEXT, "Why?", null, false, List.of())));
        go("request-forms/banner");
        find(TextField.class).withCaption("What?").single().setValue(" For May ");
        find(TextField.class).withCaption("Where?").single().setValue("acme.example");
        press("Send request");
        assertThat(gateway.sent).singleElement().isInstanceOfSatisfying(FillInRequestForm.class, sent -> {
            assertThat(sent.version()).isEqualTo(3);
            assertThat(sent.answers())
                    .extracting(answer ->
                            answer.fieldId() + "=" + answer.text().clear().orElseThrow())
                    .containsExactly("a=For May", "b=https://acme.example");
        });
    }

    @Test
    void aLinkThatDoesNotCountSaysSoAndNothingElse() {
        signInAs(PersonKind.CLIENT);
        go("d/nobody");
        assertThat(heading()).isEqualTo("This link does not open anything");
    }

    @Test
    void aNewPermissionSetIsSentWithTheSwitchesThatWereChosen() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindPermissionSet.class, SET);
        go("settings/permission-sets/new");
        find(TextField.class).withCaption("Name").single().setValue("Reviewer");
        box("See tasks").setValue(true);
        box("Read replies").setValue(true);
        press("Save changes");
        assertThat(gateway.sent).singleElement().isInstanceOfSatisfying(MakePermissionSet.class, made -> {
            assertThat(made.name()).isEqualTo("Reviewer");
            assertThat(made.base()).isEqualTo(PersonKind.CLIENT);
            assertThat(made.permissions()).containsExactlyInAnyOrder(Permission.TASKS_VIEW, Permission.REPLIES_READ);
        });
    }

    @Test
    void aSetSaysWhetherASecondFactorIsDemandedAndIsToldAtOnce() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindPermissionSet.class, SET);
        go("settings/permission-sets/reviewer");
        test(box("Two-factor sign-in is demanded of whoever has this set")).click();
        assertThat(gateway.sent).containsExactly(new EditPermissionSet(SET.id(), null, null, null, true));
    }

    @Test
    void everySwitchSaysWhatAPersonGains() {
        signInAs(PersonKind.EMPLOYEE);
        for (String path : List.of("settings/permission-sets/new", "settings/permission-sets/reviewer")) {
            gateway.answer(FindPermissionSet.class, SET);
            go(path);
            assertThat(switches())
                    .hasSize(Permission.of(PersonKind.CLIENT).size())
                    .allSatisfy(box -> assertThat(box.getHelperText().length()).isGreaterThan(15));
        }
    }

    @Test
    void switchesThatTheReaderLacksCannotBeGivenToColleagues() {
        signInAs(PersonKind.EMPLOYEE, EnumSet.of(Permission.SETS_EDIT, Permission.WORK_VIEW));
        gateway.answer(FindPermissionSet.class, OFFICE);
        go("settings/permission-sets/office");
        assertThat(switches().stream().filter(Checkbox::isEnabled).map(Checkbox::getLabel))
                .containsExactlyInAnyOrder("See all work", "Change permission sets");
    }

    @Test
    void aBuiltInSetCanOnlyBeLookedAt() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(
                FindPermissionSet.class,
                new PermissionSetDetails(
                        new PermissionSetId("CLIENT"), 1, "Client", PersonKind.CLIENT, Set.of(), true, false, 3));
        go("settings/permission-sets/CLIENT");
        assertThat(switches()).isNotEmpty().allMatch(Checkbox::isReadOnly);
        assertThat(find(Button.class).withText("Save changes").all()).isEmpty();
    }

    /** How people with the set sign in is none of its switches. */
    private List<Checkbox> switches() {
        return find(Checkbox.class).all().stream()
                .filter(box -> !box.getLabel().startsWith("Two-factor"))
                .toList();
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).withCaption(label).single();
    }

    @Test
    void aTaskFromThePortalIsSentAsEntered() {
        signInAs(PersonKind.CLIENT);
        go("");
        press("Create task");
        find(TextField.class).withCaption("Name").single().setValue("New flyer");
        press("Create");
        assertThat(gateway.sent).singleElement().isInstanceOfSatisfying(CreatePortalTask.class, task -> {
            assertThat(task.name()).isEqualTo(Confidential.of("New flyer"));
            assertThat(task.projectId()).isNull();
        });
    }

    @Test
    void whatIsRefusedIsSaidBesideItsField() {
        signInAs(PersonKind.CLIENT);
        go("");
        press("Create task");
        gateway.refuse(new BadInput("name", BadInput.Code.TOO_LONG));
        TextField name = find(TextField.class).withCaption("Name").single();
        name.setValue("New flyer");
        press("Create");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("This is too long.");
    }

    @Test
    void aPageSeenThroughOthersEyesSaysSoAndIsLeftByOneClick() {
        gateway.answer(
                FindViewing.class,
                new Viewing(
                        new ViewAsId("look"),
                        CLARA,
                        "Clara Novak",
                        PersonKind.CLIENT,
                        null,
                        Instant.now().plusSeconds(1_800),
                        true));
        lookAs(PersonKind.CLIENT);
        looking.set(CLARA);
        go("");
        assertThat(room().getElement().getTextRecursively())
                .contains("You are viewing as Clara Novak", "not accepted yet");
        Tenancy.run(work, () -> test(find(Button.class, room())
                        .withText("Stop viewing as")
                        .single())
                .click());
        assertThat(gateway.sent).containsExactly(new EndViewAs(new ViewAsId("look")));
        assertThat(looking.get()).isNull();
    }

    @Test
    void theirOwnProfileIsNobodyElsesToLookAt() {
        gateway.answer(
                FindViewing.class,
                new Viewing(new ViewAsId("look"), CLARA, "Clara", PersonKind.CLIENT, null, Instant.now(), false));
        lookAs(PersonKind.CLIENT);
        go("profile");
        assertThat(heading()).isEqualTo("There is nothing here for you");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsChosenIsChangedAsOneAndTakenBackAsOne() {
        signInAs(PersonKind.EMPLOYEE);
        List<ProjectDetails> projects = List.of(project("p1", Set.of(Audience.CLIENT)), project("p2", Set.of()));
        gateway.answer(FindProjects.class, new Projects(projects, null));
        gateway.answer(FindPreview.class, new AccessPreview(List.of(), List.of(), List.of()));
        go("projects");
        Grid<ProjectDetails> grid = find(Grid.class).single();
        Tenancy.run(work, () -> grid.asMultiSelect().select(projects));
        assertThat(text()).contains("2 chosen");
        press("Open or lock");
        press("Save access");
        assertThat(changes()).containsExactly(Plans.open(new ProjectId("p1"), Set.of()));
        gateway.sent.clear();
        press("Undo");
        assertThat(changes()).containsExactly(Plans.open(new ProjectId("p1"), Set.of(Audience.CLIENT)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void takingBackThatSomebodyWasNamedAgainLeavesThemNamedAsTheyWere() {
        signInAs(PersonKind.EMPLOYEE);
        Instant end = Instant.parse("2026-12-24T00:00:00Z");
        gateway.answer(
                FindBudget.class, budget(new GrantLine(clara(), "For the launch", end, History.ALL, Instant.EPOCH)));
        gateway.answer(FindProject.class, project("p1", Set.of()));
        gateway.answer(FindGuests.class, new Guests(List.of(guest()), null));
        gateway.answer(FindPreview.class, new AccessPreview(List.of(), List.of(), List.of()));
        go("budgets/b1");
        Tenancy.run(work, () -> test(find(Button.class)
                        .withAttribute("aria-label", "Share with a client")
                        .single())
                .click());
        ComboBox<GuestDetails> person = find(ComboBox.class).single();
        Tenancy.run(work, () -> person.setValue(guest()));
        press("Share");
        assertThat(gateway.sent).singleElement().isInstanceOfSatisfying(GrantBudgetAccess.class, given -> assertThat(
                        given.endsAt())
                .isNull());
        gateway.sent.clear();
        press("Undo");
        assertThat(changes())
                .containsExactly(Plans.grant(new BudgetId("b1"), CLARA).on(Confidential.of("For the launch"), end));
    }

    @Test
    void takingBackAGrantedRequestLeavesThePersonNamedAsTheyWere() {
        signInAs(PersonKind.EMPLOYEE);
        Instant end = Instant.parse("2026-12-24T00:00:00Z");
        gateway.answer(FindBudget.class, budget(new GrantLine(clara(), null, end, History.ALL, Instant.EPOCH)));
        gateway.answer(FindPreview.class, new AccessPreview(List.of(), List.of(), List.of()));
        gateway.answer(
                FindAccessRequests.class,
                new AccessRequests(
                        List.of(new AccessRequestDetails(
                                new AccessRequestId("asked"),
                                clara(),
                                "budget:b1",
                                "Launch",
                                null,
                                Instant.EPOCH,
                                AccessRequestState.OPEN,
                                List.of(Plans.grant(new BudgetId("b1"), CLARA)),
                                List.of())),
                        null));
        go("access/requests");
        press("Grant");
        Tenancy.run(
                work, () -> test(find(Button.class).withText("Grant").last()).click());
        assertThat(gateway.sent).singleElement().isInstanceOf(GrantAccessRequest.class);
        gateway.sent.clear();
        press("Undo");
        assertThat(changes())
                .containsExactly(Plans.grant(new BudgetId("b1"), CLARA).on(null, end));
    }

    /** The part of a long list that is asked for, and the cursor to what follows. */
    private static <T> Slice<T> part(int size, PageRequest page, IntFunction<T> item) {
        int from = page.after() == null ? 0 : Integer.parseInt(page.after());
        int to = Math.min(size, from + page.limit());
        List<T> items =
                IntStream.range(from, to).mapToObj(at -> item.apply(at + 1)).toList();
        return new Slice<>(items, to < size ? String.valueOf(to) : null);
    }

    @Test
    void subtasksBeyondTheFirstComeWhenTheyAreAskedForAndAllAreCounted() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindTask.class, named("Launch page", TaskStatus.TO_DO, 450, 7));
        gateway.answer(FindProject.class, project("p1", Set.of(Audience.CLIENT)));
        gateway.answer(FindEmployees.class, new Employees(List.of(), null));
        gateway.answers(FindTasks.class, query -> {
            boolean subtasks = query.filter().parentTaskId() != null;
            Slice<TaskDetails> part = part(subtasks ? 450 : 0, query.page(), PagesTest::subtask);
            return new Tasks(part.items(), part.next(), List.of());
        });
        go("tasks/t1");
        assertThat(text()).contains("7 of 450", "Part 200").doesNotContain("Part 201");
        more().forEach(this::press);
        assertThat(text()).contains("7 of 450", "Part 201", "Part 400").doesNotContain("Part 401");
        more().forEach(this::press);
        assertThat(text()).contains("7 of 450", "Part 450");
        assertThat(more()).isEmpty();
    }

    /** What asks for more of a list; a table has its own way. */
    private List<Button> more() {
        return find(Button.class).withText("Show more").all().stream()
                .filter(button -> button.getThemeNames().contains("tertiary"))
                .toList();
    }

    private void press(Button button) {
        Tenancy.run(work, () -> test(button).click());
    }

    /** Seven are done. */
    private static TaskDetails subtask(int at) {
        return named("Part " + at, at <= 7 ? TaskStatus.DONE : TaskStatus.TO_DO, 0, 0);
    }

    private static TaskDetails named(String name, TaskStatus status, int subtasks, int done) {
        TaskDetails like = task(false);
        return new TaskDetails(
                new TaskId(name.toLowerCase(Locale.ROOT).replace(' ', '-')),
                like.projectId(),
                like.projectTitle(),
                like.brandId(),
                null,
                null,
                name,
                null,
                status,
                like.priority(),
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                like.createdBy(),
                like.createdAt(),
                false,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                subtasks,
                done,
                null,
                null,
                1);
    }

    @Test
    void budgetsBeyondTheFirstComeWhenTheyAreAskedFor() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindProject.class, project("p1", Set.of(Audience.CLIENT)));
        gateway.answer(FindTasks.class, new Tasks(List.of(), null, List.of()));
        gateway.answers(FindBudgets.class, query -> {
            Slice<BudgetDetails> part = part(250, query.page(), PagesTest::numbered);
            return new Budgets(part.items(), 3, part.next());
        });
        go("projects/p1");
        assertThat(text()).contains("3 tasks", "Budget 200").doesNotContain("Budget 201");
        more().forEach(this::press);
        assertThat(text()).contains("3 tasks", "Budget 1", "Budget 250");
        assertThat(more()).isEmpty();
    }

    private static BudgetDetails numbered(int at) {
        return new BudgetDetails(
                new BudgetId("b" + at),
                new ProjectId("p1"),
                "Budget " + at,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Whoever has no account has no other page to look at. */
    @Test
    void whoWasSentALinkReachesAllTheyWereSent() {
        gateway.answer(FindPortalHome.class, new PortalHome("Northlight", "Clara", List.of(), 1, false, null));
        gateway.answers(FindPortalTasks.class, query -> {
            Slice<PortalTaskLine> part = part(450, query.page(), at -> portalTask("p" + at, "Part " + at));
            return new PortalTasks(part.items(), part.next());
        });
        go("d/sent");
        assertThat(text()).contains("Part 200").doesNotContain("Part 201");
        more().forEach(this::press);
        more().forEach(this::press);
        assertThat(text()).contains("Part 1", "Part 201", "Part 450");
        assertThat(more()).isEmpty();
    }

    private static PersonName clara() {
        return new PersonName(CLARA, "Clara Novak", PersonKind.CLIENT);
    }

    private static BudgetDetails budget(GrantLine... grants) {
        return new BudgetDetails(
                new BudgetId("b1"),
                new ProjectId("p1"),
                "Launch",
                true,
                List.of(),
                List.of(grants),
                null,
                null,
                null,
                null);
    }

    private static GuestDetails guest() {
        return new GuestDetails(
                CLARA,
                1,
                PersonKind.CLIENT,
                "Clara",
                "Novak",
                null,
                "clara@acme.test",
                null,
                List.of(new BrandId("coffee")),
                AccessMode.ASSIGNED,
                SET.id(),
                null,
                null,
                null,
                false,
                false,
                AccountState.ACTIVE,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                false,
                null,
                null);
    }

    private List<PlannedChange> changes() {
        assertThat(gateway.sent).hasSize(1);
        return ((ApplyAccessChanges) gateway.sent.getFirst()).changes();
    }

    private static ProjectDetails project(String id, Set<Audience> openTo) {
        return project(id, openTo, null, List.of(), null);
    }

    private static ProjectDetails project(
            String id, Set<Audience> openTo, LocalDate endsOn, List<PersonName> team, Integer invoiced) {
        return new ProjectDetails(
                new ProjectId(id),
                new BrandId("coffee"),
                "Coffee",
                new CompanyId("north"),
                "North",
                "Project " + id,
                null,
                CLARA,
                team.isEmpty() ? null : team.getFirst(),
                team.stream().map(PersonName::id).toList(),
                team,
                ProjectStatus.IN_PROGRESS,
                null,
                endsOn,
                openTo,
                Set.of(),
                true,
                List.of(),
                null,
                0,
                0,
                invoiced,
                1);
    }

    @Test
    void whatIsNotThereIsAskedForLikeWhatIsNotShared() {
        signInAs(PersonKind.CLIENT);
        for (String path : List.of("projects/p1", "tasks/t1", "invoices/i1", "budgets/b1")) {
            gateway.sent.clear();
            go(path);
            find(TextArea.class).single().setValue("For the launch");
            press("Ask for access");
            String resource = path.replace("s/", ":");
            assertThat(gateway.sent).singleElement().isInstanceOfSatisfying(AskForAccess.class, asked -> {
                assertThat(asked.userId()).isEqualTo(CLARA);
                assertThat(asked.resource()).isEqualTo(resource);
            });
            assertThat(text()).contains("You asked just now");
        }
        go("tasks/<nonsense>");
        press("Ask for access");
        assertThat(text()).contains("You asked just now");
    }

    @Test
    void whatWasAskedForIsNotOfferedToBeAskedAgain() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(
                FindMyAccessRequests.class,
                new MyAccessRequests(List.of(new MyAccessRequests.AskedFor("task:t1", null, Instant.now(), null))));
        go("tasks/t1");
        assertThat(find(Button.class).withText("Ask for access").all()).isEmpty();
        assertThat(text()).contains("You asked");
    }

    @Test
    void whoWasToldNoMayAskAgain() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(
                FindMyAccessRequests.class,
                new MyAccessRequests(
                        List.of(new MyAccessRequests.AskedFor("task:t1", null, Instant.EPOCH, Instant.EPOCH))));
        go("tasks/t1");
        assertThat(text()).contains("does not share this with you");
        press("Ask for access");
        assertThat(gateway.sent).singleElement().isInstanceOf(AskForAccess.class);
    }

    @Test
    void whoOutsideSeesAProjectIsSaidOfAllAndNotOnlyOfThoseNamedOnIt() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindProject.class, project("p1", Set.of(Audience.CLIENT)));
        gateway.answer(
                FindSeersOf.class,
                new Seers(
                        List.of(
                                seer("clara", "Clara Novak", PersonKind.CLIENT),
                                seer("chris", "Chris Weber", PersonKind.CLIENT),
                                seer("paula", "Paula Berg", PersonKind.PARTNER),
                                seer("max", "Max Inside", PersonKind.EMPLOYEE)),
                        null,
                        true,
                        false));
        go("projects/p1");
        assertThat(text())
                .contains("2 clients see this", "Paula Berg sees this")
                .doesNotContain("Max Inside");
    }

    @Test
    void aProjectShowsWhoWorksOnItHowFarItIsInvoicedAndThatItsEndHasPassed() {
        signInAs(PersonKind.EMPLOYEE);
        PersonName nora = new PersonName(new UserId("nora"), "Nora Lind", PersonKind.EMPLOYEE);
        PersonName omar = new PersonName(new UserId("omar"), "Omar Haddad", PersonKind.EMPLOYEE);
        gateway.answer(
                FindProject.class,
                project("p1", Set.of(), LocalDate.now(ZoneOffset.UTC).minusDays(9), List.of(nora, omar), 40));
        go("projects/p1");
        assertThat(text()).contains("ManagerNora Lind", "TeamNora LindOmar Haddad", "40 % invoiced", "overdue");
        gateway.answer(FindProject.class, project("p1", Set.of()));
        go("projects/p1");
        assertThat(text()).doesNotContain("Team", "invoiced", "overdue");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTaskFromThePortalIsBudgetedWhereItWaitsForReview() throws InterruptedException {
        signInAs(PersonKind.EMPLOYEE);
        BudgetItemLine design =
                new BudgetItemLine(new BudgetItemId("design"), "Design", money(500), money(0), null, null, 0);
        gateway.answer(
                FindBudgets.class,
                new Budgets(
                        List.of(new BudgetDetails(
                                new BudgetId("b1"),
                                new ProjectId("p1"),
                                "Launch",
                                true,
                                List.of(design),
                                List.of(),
                                null,
                                null,
                                null,
                                null)),
                        1,
                        null));
        gateway.answer(FindToday.class, new Today(List.of(task(true)), 130, List.of(), 0, null));
        go("");
        assertThat(text()).contains("Launch page", "The first 1 of 130 are shown");
        ComboBox<BudgetItemLine> item = find(ComboBox.class).single();
        Tenancy.run(work, () -> ComponentUtil.fireEvent(item, new FocusNotifier.FocusEvent<>(item, true)));
        gateway.fail(FindBudgets.class, new IllegalStateException("asked for again"));
        Tenancy.run(work, () -> {
            item.setOpened(true);
            assertThat(test(item).getSuggestionItems()).containsExactly(design);
        });
        List<TaskDetails> since = List.of(
                like(task(true), "t2", "p1", Set.of(), 1, Map.of()),
                like(task(true), "t1", "p1", Set.of(), 2, Map.of(ThreadName.CLIENT, 1)));
        gateway.answer(FindToday.class, new Today(since, 131, List.of(), 0, null));
        // What happens elsewhere meanwhile takes nothing away from under the hands of whoever chooses.
        gateway.pulse();
        await(() -> text().contains("The first 2 of 131 are shown"));
        assertThat(item.isAttached()).isTrue();
        assertThat(item.isOpened()).isTrue();
        Tenancy.run(work, () -> test(item).selectItem("Design"));
        assertThat(gateway.sent).containsExactly(new BudgetTask(new TaskId("t1"), design.id()));
        assertThat(notices()).contains("“Launch page” is in “Design” now and needs no more review");
    }

    /** Asks behind the page and shows what came until it is so. */
    private static void await(BooleanSupplier so) throws InterruptedException {
        VaadinSession session = VaadinSession.getCurrent();
        for (int patience = 0; !so.getAsBoolean(); patience++) {
            assertThat(patience).isLessThan(200);
            Thread.sleep(25);
            session.getService().runPendingAccessTasks(session);
        }
    }

    /** Moves a task away, after which it is as the move leaves it. */
    @SuppressWarnings("unchecked")
    private void move(Set<Permission> permissions) {
        signInAs(PersonKind.EMPLOYEE, permissions);
        gateway.answer(FindProjects.class, new Projects(List.of(project("p2", Set.of())), null));
        gateway.answer(FindTask.class, task(false));
        gateway.answer(FindProject.class, project("p1", Set.of(Audience.CLIENT)));
        gateway.answer(FindTasks.class, new Tasks(List.of(), null, List.of()));
        gateway.answer(FindEmployees.class, new Employees(List.of(), null));
        gateway.answer(FindPreview.class, new AccessPreview(List.of(), List.of(), List.of()));
        go("tasks/t1");
        press("Move…");
        ComboBox<ProjectDetails> project =
                find(ComboBox.class).withCaption("Project").single();
        Tenancy.run(work, () -> project.setValue(project("p2", Set.of())));
        press("Move");
        assertThat(gateway.sent).containsExactly(new MoveTask(new TaskId("t1"), new ProjectId("p2")));
        gateway.answer(FindTask.class, moved(Set.of(), 1, Map.of()));
        gateway.sent.clear();
    }

    @Test
    void aMoveIsTakenBackWithAllThatItForgot() {
        move(EnumSet.allOf(Permission.class));
        press("Undo");
        assertThat(gateway.sent).hasSize(3);
        assertThat(((ApplyAccessChanges) gateway.sent.getFirst()).changes())
                .containsExactly(
                        Plans.move(new TaskId("t1"), new ProjectId("p1")),
                        Plans.open(new TaskId("t1"), Set.of(Audience.CLIENT)));
        assertThat(gateway.sent.get(1)).isEqualTo(new NestTask(new TaskId("t1"), new TaskId("t0")));
        assertThat(gateway.sent.get(2)).isInstanceOfSatisfying(EditTasks.class, edits -> assertThat(
                        edits.edits().getFirst().budgetItemId())
                .isEqualTo(Change.to(new BudgetItemId("design"))));
        assertThat(notices()).containsExactly();
    }

    @Test
    void aMoveIsNotTakenBackOnceAnythingElseHappenedToTheTask() {
        for (TaskDetails since : List.of(
                task(false),
                moved(Set.of(Audience.PARTNER), 1, Map.of()),
                moved(Set.of(), 2, Map.of()),
                moved(Set.of(), 1, Map.of(ThreadName.CLIENT, 1)))) {
            move(EnumSet.allOf(Permission.class));
            gateway.answer(FindTask.class, since);
            press("Undo");
            assertThat(gateway.sent).as("after %s", since).isEmpty();
            assertThat(notices()).contains("Something has happened to it since the move, so it stays where it is");
        }
    }

    @Test
    void whatOfAMoveCannotBeTakenBackIsSaid() {
        move(EnumSet.allOf(Permission.class));
        gateway.refuse(NestTask.class, new Rejected(Rejected.Code.PARENT_IN_ANOTHER_PROJECT));
        press("Undo");
        assertThat(gateway.sent).singleElement().isInstanceOf(ApplyAccessChanges.class);
        assertThat(notices()).singleElement(STRING).startsWith("It is back, but not all of it is as it was: ");
    }

    @Test
    void whoMayNotGiveAccessTakesAMoveBackLocked() {
        move(EnumSet.complementOf(EnumSet.of(Permission.ACCESS_GRANT)));
        press("Undo");
        assertThat(gateway.sent).hasSize(3);
        assertThat(gateway.sent.getFirst()).isEqualTo(new MoveTask(new TaskId("t1"), new ProjectId("p1")));
        assertThat(notices()).containsExactly("It is back and stays locked until somebody who gives access opens it");
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, "EUR");
    }

    private static TaskDetails moved(Set<Audience> openTo, long version, Map<ThreadName, Integer> posts) {
        return like(task(false), "t1", "p2", openTo, version, posts);
    }

    private static TaskDetails like(
            TaskDetails before,
            String id,
            String project,
            Set<Audience> openTo,
            long version,
            Map<ThreadName, Integer> posts) {
        return new TaskDetails(
                new TaskId(id),
                new ProjectId(project),
                "Website",
                before.brandId(),
                null,
                null,
                before.name(),
                before.description(),
                before.status(),
                before.priority(),
                before.startsOn(),
                before.deadline(),
                before.assigneeIds(),
                before.assignees(),
                openTo,
                before.shares(),
                before.createdBy(),
                before.createdAt(),
                before.toReview(),
                before.origin(),
                posts,
                before.unread(),
                before.mentions(),
                before.waiting(),
                null,
                before.subtasks(),
                before.subtasksDone(),
                before.editedBy(),
                before.editedAt(),
                version);
    }

    private static TaskDetails task(boolean toReview) {
        return new TaskDetails(
                new TaskId("t1"),
                new ProjectId("p1"),
                "Website",
                new BrandId("coffee"),
                new TaskId("t0"),
                "Launch",
                "Launch page",
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                List.of(),
                List.of(),
                Set.of(Audience.CLIENT),
                List.of(),
                clara(),
                Instant.EPOCH,
                toReview,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                toReview ? null : new BudgetItemId("design"),
                0,
                0,
                null,
                null,
                1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoMayNotKnowTheAgencysPeopleMakesProjectsAndTasksAllTheSame() {
        Set<Permission> permissions = EnumSet.allOf(Permission.class);
        permissions.remove(Permission.PEOPLE_VIEW);
        signInAs(PersonKind.EMPLOYEE, permissions);
        BrandDetails brand = new BrandDetails(new BrandId("b1"), 1, "Acme Shoes", new CompanyId("c1"), "Acme");
        gateway.answer(FindBrands.class, new Brands(List.of(brand), null));
        gateway.answer(FindProjects.class, new Projects(List.of(), null));
        go("projects");
        press("New project");
        Tenancy.run(work, () -> {
            find(TextField.class).withCaption("Title").single().setValue("Spring");
            find(ComboBox.class).withCaption("Brand").single().setValue(brand);
        });
        press("Create");
        assertThat(gateway.sent)
                .filteredOn(AddProject.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(AddProject.class, made -> {
                    assertThat(made.managerId()).isEqualTo(CLARA);
                    assertThat(made.teamIds()).isEmpty();
                });
    }

    private static Seer seer(String id, String name, PersonKind kind) {
        return new Seer(new UserId(id), name, kind, List.of());
    }

    @Test
    void aPageStopsListeningWhenItIsLeft() {
        signInAs(PersonKind.CLIENT);
        go("");
        assertThat(gateway.watchers()).isPositive();
        go("clients");
        assertThat(gateway.watchers()).isZero();
    }

    @Test
    void whoChoseGermanReadsGermanWhateverTheirBrowserAsksFor() {
        language = Language.DE;
        signInAs(PersonKind.CLIENT);
        go("");
        assertThat(heading()).startsWith("Guten ").endsWith(", Clara");
        assertThat(text()).contains("Laufende Aufgaben", "Gerade läuft nichts").doesNotContain("Ongoing tasks");
        assertThat(room().getElement().getTextRecursively()).contains("Projekte");
    }

    @Test
    void daysMoneyAndNumbersAreWrittenAsTheLanguageWritesThem() {
        language = Language.DE;
        signInAs(PersonKind.CLIENT);
        go("");
        Times times = new Times(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);
        assertThat(times.day(LocalDate.parse("2026-12-04")).getText()).isEqualTo("4. Dez.");
        assertThat(times.day(LocalDate.parse("2026-12-04")).getTitle()).contains("Freitag, 4. Dezember 2026");
        assertThat(times.exact(Instant.parse("2027-03-01T08:05:00Z"))).startsWith("1. März 2027, 08:05");
        assertThat(times.toTheSecond(Instant.parse("2027-03-01T08:05:09Z"))).startsWith("1. März 2027, 08:05:09");
        assertThat(Amounts.words(new Money(129_900, "EUR"))).isEqualTo("1.299,00\u00a0€");
        assertThat(Amounts.words(new BigDecimal("2.50"))).isEqualTo("2,5");
    }

    @Test
    void whoChoseNothingReadsWhatTheirBrowserAsksForAndTheAgencysLanguageWhenThatIsNotSpoken() {
        assertThat(Words.asked("de-AT,de;q=0.9,en;q=0.8", () -> Language.EN)).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(Words.asked("fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4", () -> Language.EN)
                        .getLanguage())
                .isEqualTo("de");
        assertThat(Words.asked("de;q=0, en-US", () -> Language.DE)).isEqualTo(Locale.US);
        for (String unspoken : Arrays.asList("fr", "*", "tlh,x", "", ";;q=?", null)) {
            for (Language agencys : Language.values()) {
                assertThat(Words.asked(unspoken, () -> agencys))
                        .as("asked for %s", unspoken)
                        .isEqualTo(agencys.locale());
            }
        }
        assertThat(Words.in(Locale.FRANCE).say("signIn")).isEqualTo("Sign in");
        assertThat(Words.in(Locale.forLanguageTag("de-AT")).say("signIn")).isEqualTo("Anmelden");
    }

    @Test
    void aListThatCannotBeHadSaysSoInItsPlaceAndIsTriedAgain() {
        isTriedAgain(
                PersonKind.EMPLOYEE,
                "projects",
                FindProjects.class,
                new Projects(List.of(project("p1", Set.of())), null),
                "Projects");
        isTriedAgain(
                PersonKind.EMPLOYEE,
                "companies",
                FindCompanies.class,
                new Companies(
                        List.of(new CompanyDetails(new CompanyId("c1"), 1, "Acme", CompanyStatus.ACTIVE, List.of())),
                        null),
                "Companies");
        isTriedAgain(
                PersonKind.CLIENT,
                "projects",
                FindPortalProjects.class,
                new PortalProjects(List.of(), null),
                "Projects");
    }

    private void isTriedAgain(PersonKind kind, String path, Class<?> question, Object answer, String title) {
        signInAs(kind);
        gateway.answer(FindBrands.class, new Brands(List.of(), null));
        gateway.fail(question, new Unavailable(Unavailable.Why.NOT_READY, new IllegalStateException("away")));
        go(path);
        assertThat(heading()).isEqualTo(title);
        assertThat(text()).contains("This part could not be shown");
        assertThat(find(Button.class).withText("Show more").all()).isEmpty();
        press("Try again");
        assertThat(text()).contains("This part could not be shown");
        assertThat(notices()).contains("This still does not work. Please try again in a moment.");
        gateway.answer(question, answer);
        press("Try again");
        assertThat(heading()).isEqualTo(title);
        assertThat(text()).doesNotContain("This part could not be shown", "Try again");
    }

    @Test
    void whoIsOnATaskOfThePortalStaysThereWhenOthersComeGoAndChange() throws InterruptedException {
        for (String path : List.of("", "tasks", "projects/p1")) {
            signInAs(PersonKind.CLIENT);
            gateway.answer(FindPortalProject.class, portalProject("Website"));
            portalTasks(portalTask("t1", "Poster"), portalTask("t2", "Flyer"));
            go(path);
            ListItem poster = row("Poster");
            ListItem flyer = row("Flyer");
            List<Component> words = words(poster);
            portalTasks(portalTask("t0", "Banner"), portalTask("t1", "Poster"), portalTask("t2", "Leaflet"));
            gateway.pulse();
            await(() -> text().contains("Leaflet"));
            assertThat(text()).contains("Banner").doesNotContain("Flyer");
            assertThat(row("Poster")).as(path).isSameAs(poster);
            assertThat(words(poster)).as("what says the same").isEqualTo(words);
            assertThat(row("Leaflet")).as("what says something else").isSameAs(flyer);
            portalTasks(portalTask("t2", "Leaflet"));
            gateway.pulse();
            await(() -> !text().contains("Poster"));
            assertThat(text()).doesNotContain("Banner");
            assertThat(row("Leaflet")).isSameAs(flyer);
        }
    }

    @Test
    void aRowThatStaysSaysEachDayWhichOneItIs() throws InterruptedException {
        signInAs(PersonKind.CLIENT);
        Instant now = Instant.parse("2026-03-01T09:00:00Z");
        clock.set(now);
        try {
            portalTasks(portalTask("t1", "Poster"));
            go("tasks");
            ListItem poster = row("Poster");
            assertThat(text()).contains("tomorrow");
            clock.set(now.plus(Duration.ofDays(1)));
            portalTasks(portalTask("t1", "Poster"), portalTask("t2", "Flyer"));
            gateway.pulse();
            await(() -> text().contains("Flyer"));
            assertThat(text()).contains("today").doesNotContain("tomorrow");
            assertThat(row("Poster")).isSameAs(poster);
        } finally {
            clock.putRight();
        }
    }

    @Test
    void whoIsOnAProjectOrAboutToCreateATaskStaysThereWhenAnotherProjectChanges() throws InterruptedException {
        signInAs(PersonKind.CLIENT);
        gateway.answer(FindPortalProjects.class, new PortalProjects(List.of(portalProject("Website")), null));
        go("projects");
        ListItem website = row("Website");
        gateway.answer(
                FindPortalProjects.class,
                new PortalProjects(List.of(portalProject("Fair", "p2"), portalProject("Website")), null));
        gateway.pulse();
        await(() -> text().contains("Fair"));
        assertThat(row("Website")).isSameAs(website);
        go("");
        Button create = find(Button.class).withText("Create task").single();
        gateway.answer(FindPortalHome.class, new PortalHome("Northlight", "Clara", List.of(), 17, true, null));
        gateway.pulse();
        await(() -> text().contains("17"));
        assertThat(find(Button.class).withText("Create task").single()).isSameAs(create);
        assertThat(create.isAttached()).isTrue();
    }

    @Test
    void whoIsAboutToCreateATaskOfAProjectStaysThereWhenTheProjectChanges() throws InterruptedException {
        signInAs(PersonKind.CLIENT);
        portalTasks();
        gateway.answer(FindPortalProject.class, portalProject("Website"));
        go("projects/p1");
        Button create = find(Button.class).withText("Task").single();
        gateway.answer(FindPortalProject.class, portalProject("New website"));
        gateway.pulse();
        await(() -> heading().equals("New website"));
        assertThat(find(Button.class).withText("Task").single()).isSameAs(create);
        assertThat(create.isAttached()).isTrue();
    }

    @Test
    void whoIsOnAButtonOfAProjectOfTheAgencyStaysThereWhenTheProjectChanges() throws InterruptedException {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindProject.class, project("p1", Set.of()));
        go("projects/p1");
        List<Button> before = find(Button.class).from(find(Head.class).single()).all();
        assertThat(before).hasSize(3);
        gateway.answer(FindProject.class, project("p1", Set.of(Audience.CLIENT)));
        gateway.pulse();
        await(() -> text().contains("Open to clients"));
        assertThat(find(Button.class).from(find(Head.class).single()).all()).containsExactlyElementsOf(before);
        assertThat(before).allMatch(Button::isAttached);
        assertThat(before.getFirst().getAriaLabel())
                .hasValueSatisfying(label -> assertThat(label).contains("Open to clients"));
    }

    private void portalTasks(PortalTaskLine... tasks) {
        gateway.answer(FindPortalTasks.class, new PortalTasks(List.of(tasks), null));
        gateway.answer(FindPortalHome.class, new PortalHome("Northlight", "Clara", List.of(tasks), 1, true, null));
    }

    /** To be done by the second of March. */
    private static PortalTaskLine portalTask(String id, String name) {
        return new PortalTaskLine(
                new TaskId(id),
                name,
                new ProjectId("p1"),
                "Website",
                null,
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                LocalDate.of(2026, 3, 2),
                0,
                0);
    }

    private static PortalProject portalProject(String title) {
        return portalProject(title, "p1");
    }

    private static PortalProject portalProject(String title, String id) {
        return new PortalProject(
                new ProjectId(id), title, "Acme", null, false, null, null, null, null, null, null, null, null, true);
    }

    private ListItem row(String saying) {
        return find(ListItem.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().contains(saying))
                .findFirst()
                .orElseThrow();
    }

    private static List<Component> words(ListItem row) {
        return row.getChildren().flatMap(Component::getChildren).toList();
    }

    @Test
    void theCompanyThatWasFoundIsPutBeforeTheReadersEyes() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindBrands.class, new Brands(List.of(), null));
        gateway.answer(
                FindCompanies.class,
                new Companies(
                        List.of(
                                new CompanyDetails(new CompanyId("c1"), 1, "Acme", CompanyStatus.ACTIVE, List.of()),
                                new CompanyDetails(new CompanyId("c2"), 1, "Zenith", CompanyStatus.ACTIVE, List.of())),
                        null));
        Tenancy.run(work, () -> UI.getCurrent().navigate("companies", QueryParameters.fromString("company=c2")));
        assertThat(find(Panel.class).all().stream().filter(panel -> panel.hasClassName("sought")))
                .extracting(panel -> panel.getAriaLabel().orElseThrow())
                .containsExactly("Zenith");
        go("companies");
        assertThat(find(Panel.class).all()).hasSize(2).noneMatch(panel -> panel.hasClassName("sought"));
    }

    @Test
    void theRecordSaysWhetherItWasChangedAndWhatToKeep() {
        signInAs(PersonKind.EMPLOYEE);
        Instant then = Instant.parse("2026-03-01T09:00:00Z");
        String root = "0a".repeat(32);
        gateway.answer(
                FindCheckpoint.class,
                new SignedCheckpoint("portico/north", 1_234, root, then, "a note", "a key", "0b".repeat(32)));
        gateway.answer(FindRecordState.class, new RecordState(1_234, 1_200, false, null, List.of()));
        gateway.answer(FindCheckpointAnchors.class, new CheckpointAnchors(List.of(), null, null));
        gateway.answer(FindEmployees.class, new Employees(List.of(), null));
        go("access/record");
        assertThat(text()).contains("Being read through", "1,234 events", "Save checkpoint", "Save evidence");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains(root, "0b".repeat(32));
        gateway.answer(
                FindRecordState.class, new RecordState(1_234, 1_200, false, new RecordCheck(then, 1_234), List.of()));
        press("Look again");
        assertThat(text()).contains("Not read through for too long").doesNotContain("Nothing was changed");
        RecordCheck lately = new RecordCheck(clock.instant().minus(Duration.ofHours(30)), 1_234);
        gateway.answer(FindRecordState.class, new RecordState(1_234, 1_200, false, lately, List.of()));
        press("Look again");
        assertThat(text()).contains("Nothing was changed").doesNotContain("Being read through");
        gateway.answer(
                FindRecordState.class,
                new RecordState(
                        1_234,
                        1_200,
                        false,
                        new RecordCheck(then, 1_234),
                        List.of(new RecordTrouble(RecordTroubleKind.CHANGED, 16, 17, then))));
        press("Look again");
        assertThat(text()).contains("The record was changed", "Event 17 is not what it was");
        assertThat(text()).doesNotContain("Nothing was changed");
    }

    private static final LeakProofId RUN = new LeakProofId("run");
    private static final PersonName ASKING = new PersonName(new UserId("olga"), "Olga Inside", PersonKind.EMPLOYEE);
    private static final Instant ASKED = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void aLeakCheckIsBegunByAButton() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindLeakProofs.class, new LeakProofs(List.of(), null));
        go("access/proof");
        assertThat(text()).contains("Not checked yet");
        press("Check now");
        assertThat(gateway.sent).singleElement().isInstanceOf(StartLeakProof.class);
    }

    @Test
    void aLeakCheckUnderWaySaysHowFarItIs() {
        signInAs(PersonKind.EMPLOYEE);
        proof(new LeakProofDetails(RUN, ASKING, ASKED, null, new LeakProgress(LeakPlace.MAIL, 7), null, null));
        go("access/proof");
        assertThat(text()).contains("The check is under way", "Mails to people outside: 7", "Olga Inside");
    }

    @Test
    void aLeakCheckSaysWhatItReadAndWhereALeakCameFrom() {
        signInAs(PersonKind.EMPLOYEE);
        Leak leak = new Leak(LeakPlace.MAIL, LeakKind.TEXT, "mail:7", "e1", "note-posted.text");
        LeakReport report = new LeakReport(1_234, "e9", 800, 70, 60, 5, 90, 4, 50, 400, 0, 1, List.of(leak));
        proof(new LeakProofDetails(RUN, ASKING, ASKED, ASKED, null, report, report.digest()));
        go("access/proof");
        assertThat(text()).contains("Leaks found: 1", "mail:7", "note-posted.text in event e1", "1,234");
        assertThat(text()).doesNotContain("Nothing leaked");
    }

    private void proof(LeakProofDetails run) {
        gateway.answer(
                FindLeakProofs.class,
                new LeakProofs(List.of(new LeakProofSummary(RUN, ASKING, ASKED, null, null, null)), null));
        gateway.answer(FindLeakProof.class, run);
    }

    @Test
    void whatMustBeKeptAndWhoWasErasedIsListed() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindOwnership.class, new Ownership(false));
        gateway.answer(
                FindLegalHolds.class,
                new LegalHolds(List.of(
                        new LegalHoldLine(new HoldId("suit"), null, "A suit is pending", null, ASKED, ASKING))));
        gateway.answer(
                FindErasures.class,
                new Erasures(
                        List.of(new ErasureLine(new UserId("gone"), "Person 4F2A9C", "DSR-17", ASKED, null)), null));
        go("settings/data-protection");
        assertThat(text())
                .contains("Everybody in the agency", "A suit is pending", "Person 4F2A9C", "DSR-17", "Being erased");
        press("Lift");
        test(find(TextArea.class).single()).setValue("It was settled");
        press("Lift the hold");
        assertThat(gateway.sent).singleElement().isInstanceOf(LiftLegalHold.class);
    }

    @Test
    void theOwnerSavesAndDeletesTheWholeAgencyByNameAndNobodyElseIsAskedTo() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindLegalHolds.class, new LegalHolds(List.of()));
        gateway.answer(FindErasures.class, new Erasures(List.of(), null));
        gateway.answer(FindOwnership.class, new Ownership(false));
        go("settings/data-protection");
        assertThat(text()).doesNotContain("Delete the agency");
        gateway.answer(FindOwnership.class, new Ownership(true));
        go("settings/terms");
        go("settings/data-protection");
        press("Save an archive");
        test(find(PasswordField.class).all().getFirst()).setValue("too short");
        press("Save");
        assertThat(gateway.sent).isEmpty();
        test(find(PasswordField.class).all().getFirst()).setValue("long enough a phrase");
        press("Save");
        assertThat(gateway.sent).as("what is typed but once").isEmpty();
        test(find(PasswordField.class).all().getLast()).setValue("long enough a phrase");
        press("Save");
        assertThat(gateway.sent).singleElement().isInstanceOf(ArchiveAgency.class);
        press("Delete the agency");
        test(find(TextField.class).single()).setValue("another");
        press("Delete it");
        assertThat(gateway.sent).hasSize(1);
        test(find(TextField.class).single()).setValue("north");
        press("Delete it");
        assertThat(gateway.sent).last().isInstanceOf(DeleteAgency.class);
    }

    @Test
    void whoeverDoesNotEditSettingsIsNotToldWhoWasErased() {
        signInAs(PersonKind.EMPLOYEE, EnumSet.of(Permission.WORK_VIEW, Permission.ACCESS_GRANT));
        go("settings/data-protection");
        assertThat(heading()).isEqualTo("There is nothing here for you");
    }

    @Test
    void whatOthersWroteOfSomebodyErasedIsLeftByAButton() {
        signInAs(PersonKind.EMPLOYEE);
        erasure(List.of(mention(MentionState.OPEN)));
        go("people/gone/erasure");
        assertThat(heading()).isEqualTo("Erasure of Person 4F2A9C");
        assertThat(text())
                .contains("Nothing is left", "Reference DSR-17", "One is still to be looked at.", "Certificate (PDF)");
        press("Leave as it is");
        assertThat(gateway.sent).containsExactly(new SettleMention(new UserId("gone"), "post:p", MentionVerdict.LEFT));
    }

    @Test
    void whatWasDeletedSinceNeedsNobodyToLookAtIt() {
        signInAs(PersonKind.EMPLOYEE);
        erasure(List.of(mention(MentionState.DELETED)));
        go("people/gone/erasure");
        assertThat(text()).contains("All were looked at.", "Gone").doesNotContain("Leave as it is");
    }

    private static MentionLine mention(MentionState state) {
        return new MentionLine(
                "post:p", Mention.Kind.POST, "p", new TaskId("t"), ThreadName.AGENCY, true, "Leaflet", null, state);
    }

    private void erasure(List<MentionLine> mentions) {
        gateway.answer(
                FindErasure.class,
                new ErasureDetails(
                        new UserId("gone"),
                        "Person 4F2A9C",
                        ErasureGround.ASKED_FOR,
                        "DSR-17",
                        ASKED,
                        ASKING,
                        ASKED,
                        new ErasureFigures(3, 2, 1, 0, 4),
                        new RecordMark(10, "aa"),
                        new RecordMark(20, "bb"),
                        mentions,
                        0,
                        false));
    }

    @Test
    void aLostKeyIsSaidAndAnotherOneCanBegin() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.answer(FindRecordState.class, new RecordState(1_234, 1_200, true, null, List.of()));
        go("access/record");
        assertThat(text())
                .contains("The key that signs was lost", "Begin another key")
                .doesNotContain("Save checkpoint");
    }

    @Test
    void checkpointsGoWhereTheAgencySays() {
        signInAs(PersonKind.EMPLOYEE);
        Instant then = Instant.parse("2026-03-01T09:00:00Z");
        gateway.answer(
                FindCheckpoint.class,
                new SignedCheckpoint("portico/north", 1, "0a".repeat(32), then, "a note", "a key", "0b".repeat(32)));
        gateway.answer(FindRecordState.class, new RecordState(1, 0, false, null, List.of()));
        gateway.answer(
                FindCheckpointAnchors.class,
                new CheckpointAnchors(List.of(), "https://log.example", new CheckpointPosting(7, then, "answer 500")));
        gateway.answer(FindEmployees.class, new Employees(List.of(), null));
        go("access/record");
        assertThat(text()).contains("it was not taken there: answer 500");
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Posted to the address"))
                .findFirst()
                .orElseThrow()
                .setValue("https://other.example");
        press("Save");
        assertThat(gateway.sent)
                .last()
                .isEqualTo(new SetCheckpointAnchors(new AgencyId("north"), List.of(), "https://other.example"));
    }

    @Test
    void evidenceWithoutFiguresIsOfferedToThoseWhoMayNotKnowWhatInvoicesComeTo() {
        signInAs(PersonKind.EMPLOYEE, EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT));
        Instant then = Instant.parse("2026-03-01T09:00:00Z");
        gateway.answer(
                FindCheckpoint.class,
                new SignedCheckpoint("portico/north", 1, "0a".repeat(32), then, "a note", "a key", "0b".repeat(32)));
        gateway.answer(FindRecordState.class, new RecordState(1, 0, false, null, List.of()));
        go("access/record");
        assertThat(text())
                .contains("Save checkpoint", "Save evidence", "without what invoices and budgets come to")
                .doesNotContain("Sign with a new key");
    }

    @Test
    void filtersThatAreTakenAwayTogetherAreOneQuestion() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(FindPortalTasks.class, new PortalTasks(List.of(), null));
        Tenancy.run(work, () -> UI.getCurrent()
                .navigate("tasks", QueryParameters.fromString("status=DONE&priority=HIGH&text=poster")));
        // The page may still be catching up with what happened while it was made, by the filters of then.
        Object before = gateway.questions.stream()
                .filter(FindPortalTasks.class::isInstance)
                .findFirst()
                .orElseThrow();
        gateway.questions.clear();
        press("Show all");
        assertThat(gateway.questions)
                .filteredOn(asked -> asked instanceof FindPortalTasks && !asked.equals(before))
                .extracting(asked -> ((FindPortalTasks) asked).at(PageRequest.first()))
                .containsExactly(FindPortalTasks.in(null, PageRequest.first()));
        assertThat(text()).contains("No task matches").doesNotContain("Show all");
    }

    @Test
    void whatCanBeDoneIsAskedForOnceEachTimeThePaletteIsOpened() {
        signInAs(PersonKind.CLIENT);
        gateway.answer(FindInPortal.class, new PortalFindings(List.of()));
        gateway.answer(
                FindPortalForms.class,
                new PortalForms(List.of(new PortalForm(new RequestFormId("f1"), "Poster", null, null, null))));
        gateway.answer(FindPortalTasks.class, new PortalTasks(List.of(), null));
        go("tasks");
        for (int opening = 0; opening < 2; opening++) {
            FinderButton search = find(FinderButton.class).single();
            Tenancy.run(work, () -> ComponentUtil.fireEvent(search, new ClickEvent<>(search)));
            gateway.questions.clear();
            looksFor("p");
            assertThat(gateway.questions).hasAtLeastOneElementOfType(FindPortalForms.class);
            gateway.questions.clear();
            looksFor("po");
            looksFor("pos");
            // The page below may still be catching up with what happened while it was made.
            assertThat(gateway.questions)
                    .filteredOn(asked -> !(asked instanceof FindPortalTasks))
                    .hasOnlyElementsOfType(FindInPortal.class);
            Tenancy.run(work, () -> find(Finder.class).single().close());
        }
    }

    private void looksFor(String text) {
        Tenancy.run(work, () -> find(Input.class).single().setValue(text));
        assertThat(find(Finder.class).single().getElement().getTextRecursively())
                .contains("Poster");
    }

    @Test
    void aPageThatCannotBeHadAtAllGivesWayToOneThatSaysSo() {
        signInAs(PersonKind.EMPLOYEE);
        gateway.fail(FindTask.class, new Unavailable(Unavailable.Why.NOT_READY, new IllegalStateException("away")));
        go("tasks/t1");
        assertThat(getCurrentView()).isInstanceOf(FailureRoute.class);
        assertThat(heading()).isEqualTo("This did not work");
        assertThat(text())
                .contains("Something went wrong on our side", "Try again")
                .doesNotContain("away");
    }

    @Test
    void whatNobodyThoughtOfIsSaidOnThePageWithoutItsCause() {
        signInAs(PersonKind.CLIENT);
        go("");
        Mishaps.Teller teller = new Mishaps.Teller();
        teller.error(new ErrorEvent(new EOFException("the browser left")));
        assertThat(notices()).isEmpty();
        teller.error(new ErrorEvent(new Rejected(Rejected.Code.FORBIDDEN)));
        teller.error(new ErrorEvent(new IllegalStateException("secret cause")));
        assertThat(notices()).containsExactly("You may not do that.", "This did not work");
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private void signInAs(PersonKind kind) {
        signInAs(kind, EnumSet.allOf(Permission.class));
    }

    private void lookAs(PersonKind kind) {
        enter(kind, EnumSet.allOf(Permission.class), new Work("north", Actor.person("nora"), Actor.person("clara")));
    }

    private void signInAs(PersonKind kind, Set<Permission> permissions) {
        enter(kind, permissions, new Work("north", Actor.person(CLARA.value())));
    }

    private void enter(PersonKind kind, Set<Permission> permissions, Work as) {
        work = as;
        gateway.knowClara(kind, permissions, 10, language);
        gateway.answer(FindPortalHome.class, new PortalHome("Northlight", "Clara", List.of(), 0, true, null));
        gateway.answer(FindMyAccessRequests.class, new MyAccessRequests(List.of()));
        gateway.answer(FindPortalProjects.class, new PortalProjects(List.of(), null));
        gateway.answer(FindSetHolders.class, new SetHolders(List.of(), null));
        gateway.answer(FindMyApprovals.class, new TaskApprovals(List.of()));
        gateway.answer(FindWaitingApprovals.class, new PortalApprovals(List.of()));
        gateway.answer(FindToday.class, new Today(List.of(), 0, List.of(), 0, null));
        gateway.answer(FindUnreadTasks.class, new UnreadTasks(List.of(), 0));
        gateway.answer(FindEndingAccess.class, new EndingAccess(List.of(), 0, null));
        // Signing in loads a new page.
        cleanVaadinEnvironment();
        Tenancy.run(work, super::initVaadinEnvironment);
    }

    private void go(String path) {
        Tenancy.run(work, () -> UI.getCurrent().navigate(path));
    }

    private void press(String caption) {
        Tenancy.run(
                work, () -> test(find(Button.class).withText(caption).single()).click());
    }

    private Component room() {
        Component part = (Component) getCurrentView();
        while (!(part instanceof Room)) {
            part = part.getParent().orElseThrow();
        }
        return part;
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Configuration
    @Import({VaadinScopesConfig.class, House.class})
    static class Rooms {

        @Bean
        FakeGateway gateway() {
            return new FakeGateway();
        }

        @Bean
        MovedClock clock() {
            return new MovedClock();
        }

        @Bean
        InvitationLinks links() {
            return new InvitationLinks(null);
        }

        /** No page here does anything with an account's own things. */
        @Bean
        AccountDesk desk() {
            return (AccountDesk) Proxy.newProxyInstance(
                    AccountDesk.class.getClassLoader(), new Class<?>[] {AccountDesk.class}, (_, method, _) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });
        }

        @Bean
        PasskeyDesk passkeys() {
            return (PasskeyDesk) Proxy.newProxyInstance(
                    PasskeyDesk.class.getClassLoader(), new Class<?>[] {PasskeyDesk.class}, (_, method, _) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });
        }

        @Bean
        PasskeySignIn passkeySignIn() {
            return new PasskeySignIn() {
                @Override
                public PasskeyDesk.Ceremony begin() {
                    return () -> "{}";
                }

                @Override
                public URI enter(PasskeyDesk.Ceremony begun, String answer) {
                    throw new UnsupportedOperationException("nobody enters here");
                }
            };
        }

        @Bean
        DashboardDesk dashboards() {
            return (DashboardDesk) Proxy.newProxyInstance(
                    DashboardDesk.class.getClassLoader(), new Class<?>[] {DashboardDesk.class}, (_, method, given) -> {
                        if (given[0].equals("sent")) {
                            return new Work("north", Actor.reader(CLARA.value()));
                        }
                        throw new Rejected(Rejected.Code.NOT_FOUND);
                    });
        }

        @Bean
        AgencyArchives archives() {
            return new AgencyArchives() {

                @Override
                public void write(
                        String agencyId, String slug, String passphrase, BooleanSupplier allowed, OutputStream target) {
                    throw new UnsupportedOperationException("nobody takes anything along here");
                }

                @Override
                public Arrived read(InputStream archive, String passphrase) {
                    throw new UnsupportedOperationException("nobody moves in here");
                }

                @Override
                public long maxBytes() {
                    return 1;
                }
            };
        }

        @Bean
        ProgramSecrets programSecrets() {
            return new ProgramSecrets(null);
        }

        @Bean
        PersonalTokens tokens() {
            return new PersonalTokens(null, Clock.systemUTC());
        }

        @Bean
        Intake intake() {
            return new Intake(new NoFiles(), MalwareScan.OFF, new UploadLimit(1000));
        }

        @Bean
        Entrance entrance() {
            return new Entrance() {
                @Override
                public void lookThrough(ViewAsId viewAsId, UserId person) {
                    looking.set(person);
                }

                @Override
                public void lookThroughOwnEyes() {
                    looking.set(null);
                }

                @Override
                public Optional<AgencyDoor> agency() {
                    return Optional.of(AGENCY);
                }

                @Override
                public Locale language() {
                    return Locale.UK;
                }

                @Override
                public URI address(String slug) {
                    return URI.create("http://" + slug + ".localhost");
                }

                @Override
                public Optional<String> csrf() {
                    return Optional.empty();
                }

                @Override
                public boolean sendsMail() {
                    return false;
                }
            };
        }
    }
}
