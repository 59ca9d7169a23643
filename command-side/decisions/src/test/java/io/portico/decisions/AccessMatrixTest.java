package io.portico.decisions;

import static io.portico.decisions.AccessMatrixTest.Kind.ADMINISTRATOR;
import static io.portico.decisions.AccessMatrixTest.Kind.ANYONE;
import static io.portico.decisions.AccessMatrixTest.Kind.CLIENT;
import static io.portico.decisions.AccessMatrixTest.Kind.FINANCE;
import static io.portico.decisions.AccessMatrixTest.Kind.MEMBER;
import static io.portico.decisions.AccessMatrixTest.Kind.OPERATOR;
import static io.portico.decisions.AccessMatrixTest.Kind.OWNER;
import static io.portico.decisions.AccessMatrixTest.Kind.PARTNER;
import static io.portico.decisions.AccessMatrixTest.Kind.PROGRAM;
import static io.portico.decisions.AccessMatrixTest.Kind.PROJECT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.AccessChangesId;
import io.portico.messages.AccessRequestId;
import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.FilterId;
import io.portico.messages.HistoryExportId;
import io.portico.messages.ImportId;
import io.portico.messages.InvoiceId;
import io.portico.messages.LeakProofId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.accessrequest.AccessRequestCommand;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.accessrequest.DeclineAccessRequest;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.account.AccountCommand;
import io.portico.messages.account.AppTerms;
import io.portico.messages.account.AskEmailChange;
import io.portico.messages.account.AskPasswordReset;
import io.portico.messages.account.ChangeApp;
import io.portico.messages.account.ChangeSignInRules;
import io.portico.messages.account.ConfirmEmailChange;
import io.portico.messages.account.MakeDashboardLink;
import io.portico.messages.account.NoteFailedSignIn;
import io.portico.messages.account.NotePasswordChange;
import io.portico.messages.account.NoteSecondFactor;
import io.portico.messages.account.NoteSecondFactorGone;
import io.portico.messages.account.NoteSignIn;
import io.portico.messages.account.RegisterApp;
import io.portico.messages.account.RemoveApp;
import io.portico.messages.account.RemoveSignInProvider;
import io.portico.messages.account.RevokeDashboardLinks;
import io.portico.messages.account.SecondFactor;
import io.portico.messages.account.SetSignInProvider;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.agency.AgencyCommand;
import io.portico.messages.agency.ArchiveAgency;
import io.portico.messages.agency.ChooseAgencyLanguage;
import io.portico.messages.agency.ChooseInvitationSets;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.agency.EraseAgency;
import io.portico.messages.agency.KeepDisclosures;
import io.portico.messages.agency.ResumeAgency;
import io.portico.messages.agency.SuspendAgency;
import io.portico.messages.approval.ApprovalCommand;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.approval.WithdrawApproval;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.brand.RenameBrand;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.BudgetCommand;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.RemoveBudget;
import io.portico.messages.budget.RemoveBudgetItem;
import io.portico.messages.budget.RenameBudget;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.checkpoint.ChangeCheckpointKey;
import io.portico.messages.checkpoint.SetCheckpointAnchors;
import io.portico.messages.checkpoint.SignCheckpoint;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyCommand;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.Contact;
import io.portico.messages.company.EditCompany;
import io.portico.messages.company.EditContact;
import io.portico.messages.company.RemoveContact;
import io.portico.messages.delivery.DeliveryCommand;
import io.portico.messages.delivery.RecordDelivery;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.document.DocumentCommand;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.EraseDeletedDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.ending.ChangeEndingRules;
import io.portico.messages.ending.EndingCommand;
import io.portico.messages.ending.KeepAccess;
import io.portico.messages.ending.SuspendUnseenGuest;
import io.portico.messages.erasure.CompleteErasure;
import io.portico.messages.erasure.ErasureCommand;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.erasure.ListTracesOfErased;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.SettleMention;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.historyexport.AddHistoryExportPiece;
import io.portico.messages.historyexport.CancelHistoryExport;
import io.portico.messages.historyexport.FinishHistoryExport;
import io.portico.messages.historyexport.HaltHistoryExport;
import io.portico.messages.historyexport.HistoryExportCommand;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.NoteEvidenceExport;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LegalHoldCommand;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.imports.DiscardImport;
import io.portico.messages.imports.DropImportFile;
import io.portico.messages.imports.FinishImport;
import io.portico.messages.imports.HaltImport;
import io.portico.messages.imports.ImportCommand;
import io.portico.messages.imports.MapImport;
import io.portico.messages.imports.StartImport;
import io.portico.messages.imports.StopImport;
import io.portico.messages.imports.TakeBackImport;
import io.portico.messages.imports.UndoImport;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InvoiceCommand;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.leakproof.FinishLeakProof;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.messages.permissionset.DeletePermissionSet;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.permissionset.PermissionSetCommand;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.ArchivePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.EraseErasedPerson;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonCommand;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeAuditContent;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.TakeFromDirectory;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.DeletePostOfErased;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.EraseDeletedPost;
import io.portico.messages.post.KeepUnsentReply;
import io.portico.messages.post.PostCommand;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.SendHeldReply;
import io.portico.messages.post.WithdrawReply;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectCommand;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.project.SwitchProjectProgress;
import io.portico.messages.reading.ReadThread;
import io.portico.messages.reading.ReadingCommand;
import io.portico.messages.requestform.ArchiveRequestForm;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PauseRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.requestform.RequestFormCommand;
import io.portico.messages.response.BusinessHours;
import io.portico.messages.response.ResponseCommand;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.SetResponseTargets;
import io.portico.messages.review.CancelReview;
import io.portico.messages.review.DecideReviewItems;
import io.portico.messages.review.ReassignReview;
import io.portico.messages.review.ReviewCommand;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.StartReview;
import io.portico.messages.savedfilter.ChangeFilter;
import io.portico.messages.savedfilter.ForgetFilter;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.savedfilter.SavedFilterCommand;
import io.portico.messages.standingrule.ChangeStandingRule;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RemoveStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.standingrule.StandingRuleCommand;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskChange;
import io.portico.messages.task.TaskCommand;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.UnshareTask;
import io.portico.messages.task.Where;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.terms.TermsCommand;
import io.portico.messages.terms.WithdrawTerms;
import io.portico.messages.viewas.BeginTryOut;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.messages.viewas.EndViewAs;
import io.portico.messages.viewas.ViewAsCommand;
import io.portico.messages.waiting.NeedAnswer;
import io.portico.messages.waiting.NeedNoAnswer;
import io.portico.messages.waiting.WaitingCommand;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command by every kind of actor. A new command is in it by itself and fails until somebody says who may. */
class AccessMatrixTest {

    enum Kind {
        OPERATOR,
        ANYONE,
        SYSTEM,
        /** A person nobody knows. */
        STRANGER,
        /** An owner who was deactivated. */
        DEACTIVATED,
        /** An owner who has not accepted. */
        PENDING,
        /** An owner whose last day is over. */
        ENDED,
        /** An owner looking through a client's eyes. */
        VIEWING_AS,
        OWNER,
        ADMINISTRATOR,
        PROJECT_MANAGER,
        MEMBER,
        FINANCE,
        AUDITOR,
        /** An employee who decides about nothing but the agency's settings. */
        SETTINGS_ONLY,
        /** A program with a member's set. */
        PROGRAM,
        CLIENT,
        PARTNER
    }

    /** Somebody who was erased, and a hold that was lifted. */
    private static void erasing(House house, TaskId task) {
        UserId gone = new UserId("gone");
        house.olga(new InviteClient(House.guest("gone", "CLIENT", AccessMode.ALL, "coffee")));
        house.by(Actor.ANYONE, new AcceptInvitation(gone, 1));
        house.shared(task, gone);
        house.by(gone, House.reply("by-gone", task, "Hello"));
        house.olga(new ErasePerson(gone, ErasureGround.ASKED_FOR, null));
        house.by(
                Actor.system("erase"),
                new ListTracesOfErased(
                        gone,
                        new ErasureFigures(1, 0, 0, 0, 0),
                        List.of(new Mention(Mention.Kind.POST, "r1", task, ThreadName.CLIENT, true)),
                        false));
        house.olga(new PlaceLegalHold(
                new AgencyId(House.ACME), new HoldId("hold"), new UserId("invited"), House.words("A suit"), null));
        // Else the agency could not be deleted.
        house.olga(new LiftLegalHold(new AgencyId(House.ACME), new HoldId("hold"), House.words("Settled")));
    }

    private record Rule(Object command, Set<Kind> allowed) {}

    private static final Map<Class<?>, Rule> RULES = new HashMap<>();
    private static House refusing;

    private static void rule(Object command, Kind... allowed) {
        RULES.put(command.getClass(), new Rule(command, Set.of(allowed)));
    }

    private static void byThoseWhoWork(Object command) {
        rule(command, OWNER, ADMINISTRATOR, PROJECT_MANAGER, MEMBER, PROGRAM);
    }

    private static void byThoseWhoExport(Object command) {
        rule(command, OWNER, ADMINISTRATOR, Kind.AUDITOR);
    }

    private static void byThoseWhoGrant(Object command) {
        rule(command, OWNER, ADMINISTRATOR, PROJECT_MANAGER);
    }

    private static void byThoseWhoSet(Object command) {
        rule(command, OWNER, ADMINISTRATOR, Kind.SETTINGS_ONLY);
    }

    private static void byThoseWhoBill(Object command) {
        rule(command, OWNER, ADMINISTRATOR, FINANCE);
    }

    static {
        AgencyId acme = new AgencyId(House.ACME);
        UserId cleo = new UserId("cleo");
        UserId invited = new UserId("invited");
        UserId basic = new UserId("basic");
        ProjectId project = new ProjectId("p1");
        TaskId task = new TaskId("t1");
        BudgetId budget = new BudgetId("b1");
        PostId post = new PostId("r1");
        BrandId coffee = new BrandId("coffee");
        CompanyId northwind = new CompanyId("northwind");

        rule(House.founding("acme", "acme", "olga"), OPERATOR, ANYONE);
        rule(new SuspendAgency(acme), OPERATOR);
        rule(new ResumeAgency(acme), OPERATOR);
        rule(new DeleteAgency(acme), OPERATOR, OWNER);
        rule(new EraseAgency(acme), OPERATOR, Kind.SYSTEM);
        rule(new ArchiveAgency(acme), OPERATOR, OWNER);

        byThoseWhoWork(new AddCompany(new CompanyId("new"), "New"));
        byThoseWhoWork(new AddContact(
                northwind,
                new Contact(new ContactId("new"), House.words("A"), House.words("B"), House.words("a@b.test"), false)));
        byThoseWhoWork(new EditCompany(northwind, null, "Northwind", CompanyStatus.INACTIVE));
        byThoseWhoWork(new EditContact(northwind, null, new ContactId("carl"), House.words("Carla"), null, null, true));
        byThoseWhoWork(new RemoveContact(northwind, new ContactId("carl")));
        byThoseWhoWork(new AddBrand(new BrandId("new"), northwind, "New"));
        byThoseWhoWork(new RenameBrand(coffee, null, "Coffee beans"));

        byThoseWhoGrant(new InviteClient(House.guest("new", "CLIENT", AccessMode.ALL, "coffee")));
        byThoseWhoGrant(new InvitePartner(House.guest("new", "PARTNER", AccessMode.ALL, "coffee")));
        byThoseWhoGrant(
                new AddBasicGuest(House.guest("new", "CLIENT", AccessMode.ASSIGNED, "coffee"), Audience.CLIENT));
        byThoseWhoGrant(new InviteToPortal(basic));
        byThoseWhoGrant(new InviteEmployee(House.employee("new", "MEMBER")));
        rule(new RegisterProgram(new UserId("new"), "New", new PermissionSetId("MEMBER")), OWNER, ADMINISTRATOR);
        rule(new AcceptInvitation(invited, 1), ANYONE);
        byThoseWhoGrant(new ResendInvitation(invited));
        byThoseWhoGrant(new WithdrawInvitation(invited));
        byThoseWhoGrant(new DeactivatePerson(cleo));
        byThoseWhoGrant(new ActivatePerson(cleo));
        byThoseWhoGrant(new TakeFromDirectory(new UserId(MEMBER.name())));
        UserId gone = new UserId("gone");
        rule(new ErasePerson(cleo, ErasureGround.ASKED_FOR, null), OWNER, ADMINISTRATOR);
        rule(new ArchivePerson(cleo), OWNER, ADMINISTRATOR);
        rule(new EraseErasedPerson(gone), Kind.SYSTEM);
        rule(new DeletePostOfErased(new PostId("by-gone")), Kind.SYSTEM);
        rule(new ListTracesOfErased(gone, new ErasureFigures(0, 0, 0, 0, 0), List.of(), false), Kind.SYSTEM);
        rule(new SettleMention(gone, "post:r1", MentionVerdict.LEFT), OWNER, ADMINISTRATOR);
        rule(new CompleteErasure(gone), Kind.SYSTEM);
        rule(new PlaceLegalHold(acme, new HoldId("new"), cleo, House.words("A suit"), null), OWNER, ADMINISTRATOR);
        rule(new LiftLegalHold(acme, new HoldId("hold"), House.words("Settled")), OWNER, ADMINISTRATOR);
        byThoseWhoGrant(new GiveBrand(cleo, coffee));
        byThoseWhoGrant(new TakeBrand(cleo, coffee));
        byThoseWhoGrant(new ChangeAccessMode(cleo, AccessMode.ASSIGNED));
        byThoseWhoGrant(new AssignPermissionSet(cleo, new PermissionSetId("CLIENT_VIEWER")));
        byThoseWhoGrant(new ChangeEnd(cleo, LocalDate.of(2030, 1, 1)));
        rule(
                new GiveAuditContent(
                        new UserId(Kind.AUDITOR.name()), House.words("Why"), Instant.parse("2026-12-01T00:00:00Z")),
                OWNER,
                ADMINISTRATOR);
        rule(new TakeAuditContent(new UserId(Kind.AUDITOR.name())), OWNER, ADMINISTRATOR);
        byThoseWhoGrant(new ChangeProfile(cleo, House.words("C"), null, null, null, null, null));
        byThoseWhoGrant(new ChangeAgencyNote(cleo, House.words("note")));

        byThoseWhoGrant(new ApplyAccessChanges(
                new AccessChangesId("new"),
                List.of(new PlannedChange(
                        PlannedChange.Type.DEACTIVATE, null, null, cleo, null, null, null, null, null)),
                null,
                null));
        rule(new SignCheckpoint(acme, 1, "00"), Kind.SYSTEM);
        rule(new SetCheckpointAnchors(acme, List.of(), "https://log.example"), OWNER, ADMINISTRATOR);
        rule(new ChangeCheckpointKey(acme), OWNER, ADMINISTRATOR);
        rule(new StartLeakProof(new LeakProofId("new")), OWNER, ADMINISTRATOR, Kind.AUDITOR);
        rule(
                new FinishLeakProof(
                        new LeakProofId("proof"), new LeakReport(1, "e", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of())),
                Kind.SYSTEM);
        byThoseWhoSet(new PublishTerms(acme, Set.of(Audience.PARTNER), "Be kind.", true));
        byThoseWhoSet(new WithdrawTerms(acme, Set.of(Audience.PARTNER)));
        rule(new AcceptTerms(new UserId(CLIENT.name()), 1), CLIENT);

        AccessRequestId asked = new AccessRequestId("asked");
        UserId client = new UserId(CLIENT.name());
        rule(new AskForAccess(client, new AccessRequestId("new"), "project:p1", null), CLIENT);
        byThoseWhoGrant(new GrantAccessRequest(client, asked, List.of(), null, null));
        byThoseWhoGrant(new DeclineAccessRequest(client, asked, null));

        byThoseWhoSet(new ChangeEndingRules(acme, false, null));
        byThoseWhoSet(new KeepDisclosures(acme, 365));
        byThoseWhoSet(new ChooseAgencyLanguage(acme, Language.DE));
        byThoseWhoSet(
                new ChooseInvitationSets(acme, new PermissionSetId("CLIENT_VIEWER"), new PermissionSetId("PARTNER")));
        byThoseWhoGrant(new KeepAccess(acme, project));
        rule(
                new SetResponseTargets(
                        acme,
                        new ResponseTargets(
                                ResponseTargets.USUAL.urgent(),
                                ResponseTargets.USUAL.urgent(),
                                ResponseTargets.USUAL.billing(),
                                Set.of(project),
                                BusinessHours.USUAL)),
                OWNER,
                ADMINISTRATOR);
        rule(new SuspendUnseenGuest(acme, cleo, Instant.EPOCH), Kind.SYSTEM);

        UserId member = new UserId(MEMBER.name());
        FilterId filter = new FilterId("filter");
        FilterId saved = new FilterId("saved");
        rule(new SaveFilter(member, filter, House.words("Mine"), House.words("assignee=me")), MEMBER);
        rule(new ChangeFilter(member, saved, House.words("Late"), House.words("due=OVERDUE")), MEMBER);
        rule(new ForgetFilter(member, saved), MEMBER);

        byThoseWhoWork(House.uploading("new", 1));
        byThoseWhoWork(new MapImport(new ImportId("uploaded"), House.words("{}")));
        byThoseWhoWork(new StartImport(new ImportId("uploaded")));
        byThoseWhoWork(new StopImport(new ImportId("running")));
        byThoseWhoWork(new DiscardImport(new ImportId("uploaded")));
        byThoseWhoWork(new UndoImport(new ImportId("stopped")));
        rule(new HaltImport(new ImportId("running"), "FORBIDDEN"), Kind.SYSTEM);
        rule(new DropImportFile(new ImportId("discarded")), Kind.SYSTEM);
        // The house does these in the name of whoever started it.
        rule(House.importing("running", 0, 1, "imported"), OWNER);
        rule(new FinishImport(new ImportId("through")), OWNER);
        rule(new TakeBackImport(new ImportId("undoing")), OWNER);

        byThoseWhoExport(new StartHistoryExport(new HistoryExportId("new"), HistoryExportFormat.OCSF, null, null));
        byThoseWhoExport(new NoteEvidenceExport(new HistoryExportId("new"), null, null, 1));
        byThoseWhoExport(new CancelHistoryExport(new HistoryExportId("exporting")));
        rule(new HaltHistoryExport(new HistoryExportId("exporting"), "FORBIDDEN"), Kind.SYSTEM);
        // The house does these in the name of whoever started it.
        rule(new AddHistoryExportPiece(new HistoryExportId("exporting"), 0, 1, 1, "stored", 1, "00"), OWNER);
        rule(new FinishHistoryExport(new HistoryExportId("exporting")), OWNER);

        byThoseWhoGrant(new BeginViewAs(new ViewAsId("new"), cleo));
        byThoseWhoGrant(new BeginTryOut(new ViewAsId("try"), new PermissionSetId("CLIENT"), cleo, null));
        rule(new EndViewAs(new ViewAsId("look")), OWNER);

        PermissionSetId readers = new PermissionSetId("readers");
        rule(
                new MakePermissionSet(
                        new PermissionSetId("new"), "New", PersonKind.CLIENT, Set.of(Permission.TASKS_VIEW), true),
                OWNER,
                ADMINISTRATOR);
        rule(
                new EditPermissionSet(readers, null, "Readers", Set.of(Permission.TASKS_VIEW), true),
                OWNER,
                ADMINISTRATOR);
        rule(new DeletePermissionSet(readers), OWNER, ADMINISTRATOR);

        RuleTerms terms =
                new RuleTerms("No budgets", RuledPeople.EVERYBODY, Set.of(RuledThings.BUDGETS), RuledPlace.EVERYWHERE);
        rule(new MakeStandingRule(new StandingRuleId("new"), terms), OWNER, ADMINISTRATOR);
        StandingRuleId standing = new StandingRuleId("rule");
        rule(new ChangeStandingRule(standing, null, "Never", null, null, null), OWNER, ADMINISTRATOR);
        rule(new RemoveStandingRule(standing), OWNER, ADMINISTRATOR);

        rule(starting("new"), OWNER, ADMINISTRATOR);
        ReviewId review = new ReviewId("review");
        // A project manager is no reviewer of this one.
        rule(new DecideReviewItems(review, Set.of("1"), ReviewDecision.CONFIRM), OWNER, ADMINISTRATOR);
        rule(new ReassignReview(review, House.OLGA), OWNER, ADMINISTRATOR);
        rule(new CancelReview(review), OWNER, ADMINISTRATOR);

        rule(new NoteSignIn(House.OLGA, SignInMethod.PASSWORD, false), OWNER);
        rule(new NoteFailedSignIn(cleo), ANYONE);
        rule(new AskPasswordReset(cleo, "reset"), ANYONE, OWNER, ADMINISTRATOR, PROJECT_MANAGER);
        rule(new NotePasswordChange(House.OLGA), ANYONE, OWNER);
        rule(new NoteSecondFactor(House.OLGA, SecondFactor.TOTP), OWNER);
        byThoseWhoGrant(new NoteSecondFactorGone(cleo, SecondFactor.TOTP));
        byThoseWhoGrant(new DemandSecondFactor(cleo, true));
        byThoseWhoGrant(
                new EditPerson(cleo, null, null, null, null, Change.to(LocalDate.of(2031, 1, 1)), null, null, null));
        byThoseWhoGrant(new MakeDashboardLink(basic, Instant.parse("2030-01-01T00:00:00Z")));
        byThoseWhoGrant(new RevokeDashboardLinks(basic));
        rule(new AskEmailChange(House.OLGA, "change", House.words("olga@new.test")), OWNER);
        rule(new ConfirmEmailChange(cleo, "change"), ANYONE);
        byThoseWhoSet(new ChangeSignInRules(acme, Set.of(PersonKind.CLIENT)));
        byThoseWhoSet(new SetSignInProvider(acme, null, "Staff", "https://id.example", "portico", "link"));
        byThoseWhoSet(new RemoveSignInProvider(acme, null));
        byThoseWhoSet(new RegisterApp(acme, new AppId("new"), app("New")));
        byThoseWhoSet(new ChangeApp(acme, new AppId("wiki"), app("Wiki")));
        byThoseWhoSet(new RemoveApp(acme, new AppId("wiki")));

        byThoseWhoWork(House.addingProject("new", "coffee", "New"));
        byThoseWhoWork(new EditProject(project, null, House.words("New"), null, null, null, null, null, null, null));
        byThoseWhoWork(new SwitchProjectProgress(project, false));
        byThoseWhoGrant(new OpenProject(project, Set.of()));
        byThoseWhoGrant(new GrantProjectAccess(project, cleo, null, null));
        byThoseWhoGrant(new RevokeProjectAccess(project, cleo));

        byThoseWhoWork(House.addingTask("new", "p1", null));
        rule(
                new CreatePortalTask(
                        new TaskId("new"), project, House.words("New"), null, TaskStatus.TO_DO, Priority.NORMAL, null),
                CLIENT,
                PARTNER);
        byThoseWhoWork(new EditTask(task, null, null, null, TaskStatus.DONE, null, null, null, null));
        byThoseWhoWork(new EditTasks(List.of(
                new TaskChange(new EditTask(task, null, null, null, TaskStatus.IN_REVIEW, null, null, null, null)))));
        byThoseWhoWork(new EditTasks(List.of(new TaskChange(
                new EditTask(task, null, null, null, null, null, null, null, null), Change.to(null), true))));
        byThoseWhoWork(new MoveTask(task, new ProjectId("p2")));
        byThoseWhoWork(new NestTask(task, null));
        byThoseWhoWork(new PlaceTask(task, Where.AFTER, task));
        byThoseWhoWork(new ReviewTask(task));
        byThoseWhoWork(new BudgetTask(task, new BudgetItemId("i1")));
        byThoseWhoGrant(new OpenTask(task, Set.of()));
        byThoseWhoGrant(new ShareTask(task, cleo, null, null, History.ALL));
        byThoseWhoGrant(new UnshareTask(task, cleo));

        ApprovalId approval = new ApprovalId("approval");
        byThoseWhoWork(new AskForApproval(new ApprovalId("new"), task, Audience.PARTNER, null, null));
        byThoseWhoWork(new WithdrawApproval(approval, null));
        rule(new Approve(approval), CLIENT);
        rule(new AskForChanges(approval, House.words("Bluer")), CLIENT);

        DocumentId document = new DocumentId("d1");
        byThoseWhoWork(new AddDocument(new DocumentId("new"), project, House.words("New"), null, null));
        byThoseWhoWork(new EditDocument(document, null, House.words("Other"), null, null));
        byThoseWhoWork(new PinDocument(document, true));
        byThoseWhoWork(new DeleteDocument(document));
        rule(new EraseDeletedDocument(new DocumentId("deleted")), Kind.SYSTEM);
        byThoseWhoGrant(new OpenDocument(document, Set.of(Audience.CLIENT, Audience.PARTNER)));
        RequestFormId form = new RequestFormId("form");
        byThoseWhoWork(new MakeRequestForm(new RequestFormId("new"), sheet(new RequestFormId("new"))));
        byThoseWhoWork(new EditRequestForm(form, null, sheet(form)));
        byThoseWhoWork(new PublishRequestForm(form));
        byThoseWhoWork(new PauseRequestForm(form));
        byThoseWhoWork(new ArchiveRequestForm(form));
        rule(new FillInRequestForm(form, 1, new TaskId("new"), new PostId("new"), null, List.of()), CLIENT, PARTNER);

        byThoseWhoWork(new AddBudget(new BudgetId("new"), project, House.words("New")));
        byThoseWhoWork(new RenameBudget(budget, House.words("New")));
        byThoseWhoWork(House.item("b1", "new"));
        byThoseWhoWork(new ChangeBudgetItem(budget, new BudgetItemId("i1"), House.words("New"), null, null));
        byThoseWhoWork(new RemoveBudget(budget));
        byThoseWhoWork(new RemoveBudgetItem(budget, new BudgetItemId("i1")));
        byThoseWhoWork(new RecordBudgetUse(budget, new BudgetItemId("i1"), new Money(5, "EUR")));
        byThoseWhoGrant(new SwitchBudgetClientAccess(budget, true));
        byThoseWhoGrant(new GrantBudgetAccess(budget, cleo, null, null));
        byThoseWhoGrant(new RevokeBudgetAccess(budget, cleo));

        byThoseWhoBill(House.draft("new", "coffee", "p1"));
        byThoseWhoBill(new EditInvoice(new InvoiceId("draft"), null, "2026-9", null, null, null, null));
        byThoseWhoBill(new SendInvoice(new InvoiceId("draft")));
        byThoseWhoBill(new VoidInvoice(new InvoiceId("void")));
        byThoseWhoBill(new RecordPayment(
                new InvoiceId("sent"), new PaymentId("new"), new Money(5, "EUR"), LocalDate.of(2026, 11, 21)));

        rule(House.reply("new", task, "New"), OWNER, ADMINISTRATOR, PROJECT_MANAGER, MEMBER, PROGRAM, CLIENT);
        byThoseWhoWork(new PostNote(new PostId("new"), task, House.words("New"), List.of()));
        rule(new SendHeldReply(post), CLIENT);
        rule(new KeepUnsentReply(post, Rejected.Code.FORBIDDEN), CLIENT);
        rule(new EditPost(post, House.words("New")), CLIENT);
        rule(new ReadThread(new UserId(CLIENT.name()), task, ThreadName.CLIENT, post), CLIENT);
        byThoseWhoWork(new NeedNoAnswer(task, Audience.CLIENT, post.value()));
        byThoseWhoWork(new NeedAnswer(task, Audience.CLIENT));
        rule(new DeletePost(post), OWNER, ADMINISTRATOR, PROJECT_MANAGER, MEMBER, PROGRAM, CLIENT);
        byThoseWhoWork(new WithdrawReply(post, House.words("For somebody else")));
        rule(new EraseDeletedPost(new PostId("deleted")), Kind.SYSTEM);
        rule(new RecordDelivery(post, task, ThreadName.CLIENT, new UserId(CLIENT.name()), Instant.EPOCH), Kind.SYSTEM);
        rule(
                new RecordUpload(new FileId("new"), House.words("a.pdf"), "application/pdf", 1, "00"),
                OWNER,
                ADMINISTRATOR,
                PROJECT_MANAGER,
                MEMBER,
                PROGRAM,
                CLIENT,
                PARTNER);
        rule(new DiscardUpload(new FileId("unposted")), CLIENT, Kind.SYSTEM);
    }

    private static StartReview starting(String id) {
        return new StartReview(
                new ReviewId(id), "Review", ReviewScope.EVERYTHING, House.OLGA, LocalDate.of(2030, 1, 1));
    }

    static Stream<Class<?>> commands() {
        return Stream.concat(
                Stream.of(
                                AgencyCommand.class,
                                CompanyCommand.class,
                                PersonCommand.class,
                                PermissionSetCommand.class,
                                StandingRuleCommand.class,
                                ReviewCommand.class,
                                AccountCommand.class,
                                ViewAsCommand.class,
                                AccessRequestCommand.class,
                                EndingCommand.class,
                                ErasureCommand.class,
                                LegalHoldCommand.class,
                                SavedFilterCommand.class,
                                ImportCommand.class,
                                HistoryExportCommand.class,
                                ProjectCommand.class,
                                TaskCommand.class,
                                PostCommand.class,
                                ReadingCommand.class,
                                DeliveryCommand.class,
                                ResponseCommand.class,
                                WaitingCommand.class,
                                ApprovalCommand.class,
                                DocumentCommand.class,
                                RequestFormCommand.class,
                                BudgetCommand.class,
                                InvoiceCommand.class,
                                TermsCommand.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses())),
                Stream.of(
                        AddBrand.class,
                        RecordUpload.class,
                        DiscardUpload.class,
                        ChangeSignInRules.class,
                        ApplyAccessChanges.class,
                        SetSignInProvider.class,
                        RemoveSignInProvider.class,
                        RegisterApp.class,
                        ChangeApp.class,
                        RemoveApp.class));
    }

    @BeforeAll
    static void furnish() {
        refusing = peopled();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void onlyThoseNamedMayAndNothingIsStoredOfTheOthers(Class<?> type) {
        Rule rule = RULES.get(type);
        assertThat(rule).as("who may %s? add a rule here", type.getSimpleName()).isNotNull();
        Set<Kind> allowed = EnumSet.noneOf(Kind.class);
        House permitting = peopled();
        for (Kind kind : Kind.values()) {
            boolean expected = rule.allowed().contains(kind);
            House house = expected ? permitting : refusing;
            int before = house.events().size();
            Throwable failure = catchThrowable(() -> house.node.send(work(kind), rule.command()));
            if (failure == null || !isRefusal(failure)) {
                allowed.add(kind);
            }
            if (expected && isDoneOnce(type)) {
                // Whoever comes next must not find it done: the agency ended, the review cancelled, the request
                // answered.
                permitting = peopled();
            } else if (!expected) {
                assertThat(house.events())
                        .as("%s by %s", type.getSimpleName(), kind)
                        .hasSize(before);
            }
        }
        assertThat(allowed).as(type.getSimpleName()).isEqualTo(rule.allowed());
    }

    private static boolean isDoneOnce(Class<?> type) {
        return AgencyCommand.class.isAssignableFrom(type)
                || type == SendInvoice.class
                || type == PlaceLegalHold.class
                || type == InviteToPortal.class
                || type == CancelReview.class
                || type == AskForApproval.class
                || type == DeleteDocument.class
                || type == RemoveBudget.class
                || type == RemoveBudgetItem.class
                || type == GrantAccessRequest.class
                || type == DeclineAccessRequest.class;
    }

    private static boolean isRefusal(Throwable failure) {
        assertThat(failure).isInstanceOf(Rejected.class);
        Rejected.Code code = ((Rejected) failure).code();
        // Whoever may, but comes second or too early, is told so.
        Set<Rejected.Code> ofThoseWhoMay = Set.of(Rejected.Code.ALREADY_EXISTS, Rejected.Code.AGENCY_NOT_DELETED);
        if (!ofThoseWhoMay.contains(code)) {
            assertThat(code).isIn(Rejected.Code.FORBIDDEN, Rejected.Code.NOT_FOUND, Rejected.Code.RIGHT_NOT_HELD);
        }
        return !ofThoseWhoMay.contains(code);
    }

    private static Work work(Kind kind) {
        return switch (kind) {
            case OPERATOR -> new Work(House.ACME, Actor.OPERATOR);
            case ANYONE -> new Work(House.ACME, Actor.ANYONE);
            case SYSTEM -> new Work(House.ACME, Actor.system("WhenSomethingThenSomething"));
            case VIEWING_AS -> new Work(House.ACME, Actor.person(House.OLGA.value()), Actor.person(CLIENT.name()));
            case PROGRAM -> new Work(House.ACME, Actor.program(kind.name()));
            case OWNER -> new Work(House.ACME, Actor.person(House.OLGA.value()));
            default -> new Work(House.ACME, Actor.person(kind.name()));
        };
    }

    private static AppTerms app(String name) {
        return new AppTerms(name, List.of("https://wiki.example/back"));
    }

    private static House peopled() {
        House house = House.furnished();
        for (Kind kind : List.of(Kind.ADMINISTRATOR, Kind.PROJECT_MANAGER, Kind.MEMBER, Kind.FINANCE, Kind.AUDITOR)) {
            house.employeeOf(kind.name(), kind.name());
        }
        house.olga(new MakePermissionSet(
                new PermissionSetId(Kind.SETTINGS_ONLY.name()),
                "Settings",
                PersonKind.EMPLOYEE,
                Set.of(Permission.SETTINGS_EDIT),
                false));
        house.employeeOf(Kind.SETTINGS_ONLY.name(), Kind.SETTINGS_ONLY.name());
        house.olga(new AddContact(
                new CompanyId("northwind"),
                new Contact(
                        new ContactId("carl"), House.words("Carl"), House.words("C"), House.words("c@c.test"), false)));
        house.olga(new RegisterProgram(new UserId(PROGRAM.name()), "Robot", new PermissionSetId("MEMBER")));
        house.olga(new RegisterApp(new AgencyId(House.ACME), new AppId("wiki"), app("Handbook")));
        house.employeeOf(Kind.DEACTIVATED.name(), "OWNER");
        house.olga(new DeactivatePerson(new UserId(Kind.DEACTIVATED.name())));
        house.employeeOf(Kind.ENDED.name(), "OWNER");
        house.olga(new ChangeEnd(new UserId(Kind.ENDED.name()), LocalDate.of(2026, 11, 20)));
        house.olga(new InviteEmployee(House.employee(Kind.PENDING.name(), "OWNER")));
        house.olga(
                new MakePermissionSet(new PermissionSetId("readers"), "Readers", PersonKind.CLIENT, Set.of(), false));
        house.olga(new MakeStandingRule(
                new StandingRuleId("rule"),
                new RuleTerms(
                        "Partners see no invoices",
                        RuledPeople.audience(Audience.PARTNER),
                        Set.of(RuledThings.INVOICES),
                        RuledPlace.EVERYWHERE)));
        house.olga(new InviteClient(House.guest("invited", "CLIENT", AccessMode.ALL, "coffee")));
        house.olga(new AddBasicGuest(House.guest("basic", "CLIENT", AccessMode.ASSIGNED, "coffee"), Audience.CLIENT));
        UserId client = house.client(CLIENT.name(), AccessMode.ALL, "coffee");
        house.partner(PARTNER.name(), AccessMode.ALL, "coffee");
        UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");
        house.by(cleo, new AskEmailChange(cleo, "change", House.words("cleo@new.test")));
        ProjectId project = house.openProject("p1", "coffee");
        house.project("p2", "coffee");
        TaskId task = house.openTask("t1", "p1");
        house.olga(new GrantProjectAccess(project, cleo, null, null));
        house.budget("b1", "p1", "i1");
        house.olga(House.draft("draft", "coffee", "p1"));
        house.olga(House.draft("void", "coffee", "p1"));
        house.sentInvoice("sent", "coffee", "p1");
        house.shared(task, cleo);
        house.by(client, House.reply("r1", task, "Hello"));
        house.by(client, House.reply("deleted", task, "Hell"));
        house.by(client, new DeletePost(new PostId("deleted")));
        house.uploaded("unposted", client);
        erasing(house, task);
        house.olga(starting("review"));
        house.olga(new BeginViewAs(new ViewAsId("look"), cleo));
        house.olga(new PublishTerms(new AgencyId(House.ACME), Set.of(Audience.CLIENT), "Keep it to yourselves.", true));
        for (UserId one : List.of(client, cleo)) {
            house.by(one, new AcceptTerms(one, 1));
        }
        house.by(client, new AskForAccess(client, new AccessRequestId("asked"), "task:t1", null));
        UserId member = new UserId(MEMBER.name());
        house.by(
                member, new SaveFilter(member, new FilterId("saved"), House.words("Mine"), House.words("assignee=me")));
        house.olga(new AddDocument(new DocumentId("d1"), project, House.words("Brief"), House.words("Says"), null));
        house.olga(new OpenDocument(new DocumentId("d1"), Set.of(Audience.CLIENT)));
        house.olga(
                new AddDocument(new DocumentId("deleted"), project, House.words("Gossip"), House.words("Says"), null));
        house.olga(new DeleteDocument(new DocumentId("deleted")));
        house.olga(new AskForApproval(new ApprovalId("approval"), task, Audience.CLIENT, null, null));
        house.olga(new MakeRequestForm(new RequestFormId("form"), sheet(new RequestFormId("form"))));
        house.olga(new PublishRequestForm(new RequestFormId("form")));
        for (String one : List.of("uploaded", "discarded", "running", "stopped", "through", "undoing")) {
            house.olga(House.uploading(one, 1));
        }
        for (String one : List.of("running", "stopped", "through", "undoing")) {
            house.olga(new StartImport(new ImportId(one)));
        }
        house.olga(House.importing("through", 0, 1, "through"));
        for (String one : List.of("stopped", "undoing")) {
            house.olga(new StopImport(new ImportId(one)));
        }
        house.olga(new StartHistoryExport(new HistoryExportId("exporting"), HistoryExportFormat.CSV, null, null));
        house.olga(new UndoImport(new ImportId("undoing")));
        house.olga(new DiscardImport(new ImportId("discarded")));
        house.olga(new StartLeakProof(new LeakProofId("proof")));
        return house;
    }

    private static FormSheet sheet(RequestFormId form) {
        FormField field = new FormField(form, "f", FieldKind.LONG_TEXT, House.words("What?"), null, false, List.of());
        return new FormSheet(
                form, House.words("Form"), null, new ProjectId("p1"), Priority.NORMAL, Set.of(), List.of(field));
    }
}
