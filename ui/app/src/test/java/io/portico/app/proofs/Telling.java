package io.portico.app.proofs;

import io.portico.access.Recorded;
import io.portico.access.oracle.History;
import io.portico.messages.AccessEvent;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.agency.ResumeAgency;
import io.portico.messages.agency.SuspendAgency;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.approval.WithdrawApproval;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.RemoveBudget;
import io.portico.messages.budget.RemoveBudgetItem;
import io.portico.messages.budget.RenameBudget;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.company.Contact;
import io.portico.messages.company.EditContact;
import io.portico.messages.company.RemoveContact;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentTextChange;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.permissionset.DeletePermissionSet;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.Language;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeAuditContent;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.WithdrawReply;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.project.SwitchProjectProgress;
import io.portico.messages.reading.ReadThread;
import io.portico.messages.requestform.ArchiveRequestForm;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PauseRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.review.CancelReview;
import io.portico.messages.review.DecideReviewItems;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.StartReview;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.ChangeStandingRule;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RemoveStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskUnshared;
import io.portico.messages.task.UnshareTask;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.terms.WithdrawTerms;
import io.portico.tenancy.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A random history as the commands that would make it. What no command can cause is left out or bent to the nearest that
 * one can; whether a command is then refused is for the house to say.
 */
final class Telling {

    static final String OWNER = "owner";
    /** What things are called, what is said of them and what is said at all can be told apart when it is looked for. */
    private static final Confidential TEXT = Confidential.of("Some words");

    private static final Confidential MORE = Confidential.of("Further **détails**");
    private static final Confidential SAID = Confidential.of("Spoken aloud");
    private static final Confidential CHANGED = Confidential.of("Nowadays");
    private static final Confidential UNSAID = Confidential.of("Unsaid");

    /** A command, by whom, when. */
    record Told(Instant at, Actor by, Object command) {}

    private final AgencyId agency;
    private final String slug;
    private final List<Told> told = new ArrayList<>();
    private final Map<BrandId, CompanyId> companies = new HashMap<>();
    private final Map<ProjectId, BrandId> brands = new HashMap<>();
    private final Map<UserId, Integer> rounds = new HashMap<>();
    private final Map<FileId, UserId> uploaders = new HashMap<>();
    private final Map<DocumentId, Boolean> pages = new HashMap<>();
    private final Set<DocumentId> silent = new HashSet<>();
    private final Map<UserId, Audience> guests = new HashMap<>();
    private final Set<UserId> staff = new HashSet<>();
    private final Map<PermissionSetId, Integer> makings = new HashMap<>();
    private final Map<PermissionSetId, PersonKind> bases = new HashMap<>();
    private final Map<String, PostId> said = new HashMap<>();
    private Instant at = Instant.MIN;
    private int terms;

    private Telling(AgencyId agency, String slug) {
        this.agency = agency;
        this.slug = slug;
    }

    static List<Told> of(History history, AgencyId agency, String slug) {
        Telling telling = new Telling(agency, slug);
        Map<Long, Object> inOrder = new TreeMap<>();
        Map<PostId, List<FileId>> attached = new HashMap<>();
        for (Recorded recorded : history.ledger()) {
            if (recorded.event() instanceof FileAttached file) {
                attached.computeIfAbsent(file.postId(), _ -> new ArrayList<>()).add(file.fileId());
            } else {
                inOrder.put(recorded.position(), recorded);
            }
        }
        history.posts().forEach(post -> inOrder.put(post.position(), post));
        for (Object happened : inOrder.values()) {
            if (happened instanceof Recorded recorded) {
                telling.at = recorded.at();
                telling.tell(recorded.event());
            } else if (happened instanceof History.Post post) {
                telling.post(post, attached.getOrDefault(new PostId("post-" + post.position()), List.of()));
            }
        }
        return telling.told;
    }

    private void by(Actor actor, Object command) {
        told.add(new Told(at, actor, command));
    }

    private void owner(Object command) {
        by(Actor.person(OWNER), command);
    }

    private void tell(AccessEvent event) {
        switch (event) {
            case AgencyEvent agencyEvent -> tell(agencyEvent);
            case CompanyAdded e -> {
                owner(new AddCompany(e.companyId(), e.name()));
                owner(new AddContact(e.companyId(), contact(e.companyId())));
            }
            case BrandAdded e -> {
                companies.put(e.brandId(), e.companyId());
                owner(new AddBrand(e.brandId(), e.companyId(), e.name()));
                owner(new AddContact(e.companyId(), contact(e.brandId())));
            }
            case ClientInvited e -> invite(e.guest(), Audience.CLIENT, false);
            case PartnerInvited e -> invite(e.guest(), Audience.PARTNER, false);
            case BasicGuestAdded e -> invite(e.guest(), e.audience(), true);
            case EmployeeInvited e -> {
                staff.add(e.userId());
                owner(new InviteEmployee(RunningHouse.employee(
                        e.userId().value(),
                        fitting(e.employee().permissionSetId(), "MEMBER").value())));
            }
            case ProgramRegistered e ->
                owner(new RegisterProgram(e.userId(), "Robot", fitting(e.permissionSetId(), "MEMBER")));
            case InvitationAccepted e ->
                by(Actor.ANYONE, new AcceptInvitation(e.userId(), rounds.getOrDefault(e.userId(), 1)));
            case InvitationResent e -> {
                rounds.merge(e.userId(), 2, (round, _) -> round + 1);
                owner(new InviteToPortal(e.userId()));
                owner(new ResendInvitation(e.userId()));
            }
            case InvitationWithdrawn e -> owner(new WithdrawInvitation(e.userId()));
            case PersonDeactivated e -> owner(new DeactivatePerson(e.userId()));
            case PersonActivated e -> owner(new ActivatePerson(e.userId()));
            case BrandGiven e -> {
                owner(new GiveBrand(e.userId(), e.brandId()));
                CompanyId company = companies.get(e.brandId());
                if (company != null) {
                    owner(new EditContact(company, null, contactOf(company), null, CHANGED, null, null));
                }
            }
            case BrandTaken e -> {
                owner(new TakeBrand(e.userId(), e.brandId()));
                CompanyId company = companies.get(e.brandId());
                if (company != null) {
                    owner(new RemoveContact(company, contactOf(e.brandId())));
                }
            }
            case AccessModeChanged e -> owner(new ChangeAccessMode(e.userId(), e.access()));
            case PermissionSetAssigned e -> owner(new AssignPermissionSet(e.userId(), latest(e.permissionSetId())));
            case PermissionSetMade e -> make(e);
            case PermissionSetEdited e ->
                owner(new EditPermissionSet(
                        latest(e.permissionSetId()), null, null, held(e.permissionSetId(), e.permissions()), null));
            case PermissionSetDeleted e -> owner(new DeletePermissionSet(latest(e.permissionSetId())));
            case StandingRuleMade e -> owner(new MakeStandingRule(e.ruleId(), named(e.ruleId(), e.terms())));
            case StandingRuleChanged e ->
                owner(new ChangeStandingRule(
                        e.ruleId(),
                        null,
                        null,
                        e.terms().whom(),
                        e.terms().neverSees(),
                        e.terms().within()));
            case StandingRuleRemoved e -> owner(new RemoveStandingRule(e.ruleId()));
            case ReviewStarted e ->
                owner(new StartReview(e.reviewId(), e.name(), e.scope(), new UserId(OWNER), e.dueOn()));
            case ReviewItemConfirmed e -> owner(answering(e.reviewId(), e.item(), ReviewDecision.CONFIRM));
            case ReviewItemTakenAway e -> owner(answering(e.reviewId(), e.item(), ReviewDecision.TAKE_AWAY));
            case ReviewCancelled e -> owner(new CancelReview(e.reviewId()));
            case EndChanged e -> owner(new ChangeEnd(e.userId(), e.endsOn()));
            case AuditContentGiven e -> owner(new GiveAuditContent(e.userId(), TEXT, e.endsAt()));
            case AuditContentTaken e -> owner(new TakeAuditContent(e.userId()));
            case ProjectAdded e -> {
                brands.put(e.projectId(), companies.containsKey(e.brandId()) ? e.brandId() : new BrandId("b1"));
                owner(new AddProject(
                        e.projectId(),
                        companies.containsKey(e.brandId()) ? e.brandId() : new BrandId("b1"),
                        TEXT,
                        MORE,
                        employed(e.managerId()),
                        employed(e.teamIds()),
                        e.status(),
                        null,
                        null,
                        e.newTasksOpenTo(),
                        true));
            }
            case ProjectProgressSwitched e -> owner(new SwitchProjectProgress(e.projectId(), e.shown()));
            case ProjectEdited e ->
                owner(new EditProject(
                        e.projectId(),
                        null,
                        TEXT,
                        null,
                        employed(e.managerId()),
                        employed(e.teamIds()),
                        e.status(),
                        null,
                        null,
                        e.newTasksOpenTo()));
            case ProjectOpened e -> owner(new OpenProject(e.projectId(), e.audiences()));
            case ProjectAccessGranted e -> owner(new GrantProjectAccess(e.projectId(), e.userId(), null, e.endsAt()));
            case ProjectAccessRevoked e -> owner(new RevokeProjectAccess(e.projectId(), e.userId()));
            case TaskAdded e -> {
                owner(new AddTask(
                        e.taskId(),
                        e.projectId(),
                        null,
                        TEXT,
                        MORE,
                        e.status(),
                        e.priority(),
                        null,
                        null,
                        employed(e.assigneeIds())));
                owner(new OpenTask(e.taskId(), e.openTo()));
            }
            case PortalTaskCreated e ->
                by(
                        Actor.person(e.createdBy().value()),
                        new CreatePortalTask(e.taskId(), e.projectId(), TEXT, null, e.status(), e.priority(), null));
            case TaskEdited e ->
                owner(new EditTask(
                        e.taskId(), null, TEXT, null, e.status(), e.priority(), null, null, employed(e.assigneeIds())));
            case TaskMoved e -> owner(new MoveTask(e.taskId(), e.projectId()));
            case TaskNested e -> owner(new NestTask(e.taskId(), e.parentTaskId()));
            case TaskOpened e -> owner(new OpenTask(e.taskId(), e.audiences()));
            case TaskShared e -> owner(new ShareTask(e.taskId(), e.userId(), null, e.endsAt(), e.history()));
            case TaskUnshared e -> owner(new UnshareTask(e.taskId(), e.userId()));
            case FileUploaded e -> {
                uploaders.put(e.fileId(), uploader(e.uploadedBy()));
                by(
                        Actor.person(uploader(e.uploadedBy()).value()),
                        new RecordUpload(e.fileId(), TEXT, "text/plain", 4, "0".repeat(64)));
            }
            case DocumentAdded e -> {
                FileId file = e.file() == null ? null : e.file().fileId();
                UserId author = file == null ? new UserId(OWNER) : uploaders.getOrDefault(file, new UserId(OWNER));
                boolean page = !staff.contains(author) || file == null;
                pages.put(e.documentId(), page);
                if (page) {
                    owner(new AddDocument(e.documentId(), e.projectId(), TEXT, MORE, null));
                } else {
                    by(Actor.person(author.value()), new AddDocument(e.documentId(), e.projectId(), TEXT, null, file));
                }
            }
            case DocumentEdited e -> edit(e);
            case DocumentOpened e -> owner(new OpenDocument(e.documentId(), e.audiences()));
            case DocumentPinned e -> owner(new PinDocument(e.documentId(), true));
            case DocumentUnpinned e -> owner(new PinDocument(e.documentId(), false));
            case DocumentDeleted e -> owner(new DeleteDocument(e.documentId()));
            case ApprovalAsked e ->
                owner(new AskForApproval(e.approvalId(), e.taskId(), e.audience(), e.fileId(), TEXT));
            case Approved e -> by(Actor.person(e.approvedBy().value()), new Approve(e.approvalId()));
            case ChangesAsked e -> by(Actor.person(e.askedBy().value()), new AskForChanges(e.approvalId(), TEXT));
            case ApprovalWithdrawn e -> owner(new WithdrawApproval(e.approvalId(), TEXT));
            case RequestFormMade e -> owner(new MakeRequestForm(e.formId(), called(TEXT, e.sheet())));
            case RequestFormEdited e -> owner(new EditRequestForm(e.formId(), null, called(MORE, e.sheet())));
            case RequestFormPublished e -> owner(new PublishRequestForm(e.formId()));
            case RequestFormPaused e -> owner(new PauseRequestForm(e.formId()));
            case RequestFormArchived e -> owner(new ArchiveRequestForm(e.formId()));
            case BudgetAdded e -> owner(new AddBudget(e.budgetId(), e.projectId(), TEXT));
            case BudgetItemAdded e -> owner(new AddBudgetItem(e.budgetId(), e.itemId(), TEXT, e.amount(), e.cost()));
            case BudgetRenamed e -> owner(new RenameBudget(e.budgetId(), MORE));
            case BudgetRemoved e -> owner(new RemoveBudget(e.budgetId()));
            case BudgetItemChanged e -> owner(new ChangeBudgetItem(e.budgetId(), e.itemId(), MORE, e.amount(), null));
            case BudgetItemRemoved e -> owner(new RemoveBudgetItem(e.budgetId(), e.itemId()));
            case BudgetItemUsed e -> owner(new RecordBudgetUse(e.budgetId(), e.itemId(), e.used()));
            case BudgetClientAccessSwitched e -> owner(new SwitchBudgetClientAccess(e.budgetId(), e.on()));
            case BudgetAccessGranted e -> owner(new GrantBudgetAccess(e.budgetId(), e.userId(), null, e.endsAt()));
            case BudgetAccessRevoked e -> owner(new RevokeBudgetAccess(e.budgetId(), e.userId()));
            case TaskPlaced e -> owner(new PlaceTask(e.taskId(), e.where(), e.neighbour()));
            case TaskBudgeted e -> owner(new BudgetTask(e.taskId(), e.itemId()));
            case InvoiceDrafted e -> owner(new DraftInvoice(e.invoiceId(), bent(e.terms())));
            case InvoiceEdited e -> {
                InvoiceTerms terms = bent(e.terms());
                owner(new EditInvoice(
                        e.invoiceId(), null, terms.number(), terms.date(), terms.dueDate(), terms.lines(), null));
            }
            case InvoiceSent e -> owner(new SendInvoice(e.invoiceId()));
            case InvoiceVoided e -> owner(new VoidInvoice(e.invoiceId()));
            case PaymentRecorded e -> owner(new RecordPayment(e.invoiceId(), e.paymentId(), e.amount(), e.date()));
            case TermsPublished e -> {
                Set<Audience> audiences = e.audiences().isEmpty() ? Set.of(Audience.CLIENT) : e.audiences();
                owner(new PublishTerms(agency, audiences, "Terms, number " + ++terms, e.mustAccept()));
            }
            case TermsWithdrawn e -> owner(new WithdrawTerms(agency, Set.of(Audience.CLIENT, Audience.PARTNER)));
            // Of a number that may not count, and then it is refused.
            case TermsAccepted e ->
                by(Actor.person(e.userId().value()), new AcceptTerms(e.userId(), Math.max(1, terms)));
            default -> {
                // Follows from other commands, or nobody can command it alone.
            }
        }
    }

    private static ContactId contactOf(Id at) {
        return new ContactId("contact-" + at.value());
    }

    private static Contact contact(Id at) {
        return new Contact(
                contactOf(at),
                Confidential.of("Acquainted"),
                Confidential.of("Formerly"),
                Confidential.of("mail@acquainted.example"),
                false);
    }

    private static FormSheet called(Confidential title, FormSheet sheet) {
        return new FormSheet(
                sheet.formId(),
                title,
                sheet.introduction(),
                sheet.projectId(),
                sheet.priority(),
                sheet.assigneeIds(),
                sheet.fields());
    }

    /** Pages fall silent and speak again; files get a next version when somebody of the agency has one to give. */
    private void edit(DocumentEdited e) {
        DocumentId id = e.documentId();
        FileId file = e.file() == null ? null : e.file().fileId();
        if (pages.getOrDefault(id, true)) {
            boolean speaks = silent.remove(id);
            if (!speaks) {
                silent.add(id);
            }
            owner(new EditDocument(id, null, null, new DocumentTextChange(id, speaks ? MORE : null), null));
        } else if (file != null) {
            UserId author = uploaders.getOrDefault(file, new UserId(OWNER));
            by(Actor.person(author.value()), new EditDocument(id, null, TEXT, null, file));
        }
    }

    /** What the review really lists are the accesses there are, numbered from one. */
    private static DecideReviewItems answering(ReviewId review, ReviewItem item, ReviewDecision decision) {
        int number = Integer.parseInt(item.itemId().substring(1)) + 1;
        return new DecideReviewItems(review, Set.of(String.valueOf(number)), decision);
    }

    /** No two rules are called the same. */
    private static RuleTerms named(StandingRuleId id, RuleTerms terms) {
        return new RuleTerms(id.value(), terms.whom(), terms.neverSees(), terms.within());
    }

    /** For the brand of its project, and of no item that another project budgeted. */
    private InvoiceTerms bent(InvoiceTerms terms) {
        ProjectId project = terms.projectId();
        BrandId brand = project == null ? terms.brandId() : brands.getOrDefault(project, terms.brandId());
        return new InvoiceTerms(
                terms.invoiceId(),
                terms.number(),
                companies.containsKey(brand) ? brand : new BrandId("b1"),
                project,
                terms.date(),
                terms.dueDate(),
                terms.lines().stream().map(Telling::withoutItem).toList(),
                TEXT);
    }

    private static InvoiceLine withoutItem(InvoiceLine line) {
        return new InvoiceLine(line.invoiceId(), TEXT, line.quantity(), line.unitPrice(), line.taxPercent(), null);
    }

    private void tell(AgencyEvent event) {
        switch (event) {
            case AgencyFounded e -> {
                by(
                        Actor.OPERATOR,
                        new FoundAgency(
                                agency,
                                slug,
                                e.name(),
                                e.timeZone(),
                                e.currency(),
                                Language.EN,
                                RunningHouse.employee(OWNER, "OWNER"),
                                true));
                staff.add(new UserId(OWNER));
            }
            case AgencySuspended _ -> {
                by(Actor.OPERATOR, new SuspendAgency(agency));
                by(Actor.OPERATOR, new ResumeAgency(agency));
            }
            case AgencyResumed _ -> by(Actor.OPERATOR, new ResumeAgency(agency));
            default -> {
                // An agency that is deleted tells no more.
            }
        }
    }

    private void invite(Guest guest, Audience audience, boolean basic) {
        Set<BrandId> brands = new HashSet<>(guest.brandIds());
        brands.retainAll(companies.keySet());
        CompanyId company = guest.companyId();
        if (company != null) {
            brands.removeIf(brand -> !company.equals(companies.get(brand)));
        }
        Guest bent = new Guest(
                guest.userId(),
                Confidential.of("Guest"),
                Confidential.of(guest.userId().value()),
                null,
                Confidential.of(guest.userId().value() + "@outside.example"),
                brands,
                basic ? AccessMode.ASSIGNED : guest.access(),
                audience == Audience.CLIENT
                        ? fitting(guest.permissionSetId(), "CLIENT")
                        : new PermissionSetId("PARTNER"),
                company,
                guest.deactivatesOn(),
                null,
                null,
                false,
                false);
        guests.put(guest.userId(), audience);
        if (basic) {
            owner(new AddBasicGuest(bent, audience));
            return;
        }
        owner(audience == Audience.CLIENT ? new InviteClient(bent) : new InvitePartner(bent));
    }

    private void post(History.Post post, List<FileId> files) {
        UserId author = files.stream()
                .map(file -> uploaders.getOrDefault(file, new UserId(OWNER)))
                .findFirst()
                .orElseGet(() -> somebodyWho(post));
        List<FileId> own = files.stream()
                .filter(file -> author.equals(uploaders.get(file)))
                .limit(3)
                .toList();
        PostId id = new PostId("post-" + post.position());
        TaskId task = post.taskId();
        Actor speaker = Actor.person(author.value());
        if (post.thread() == ThreadName.AGENCY) {
            by(speaker, new PostNote(id, task, text(post), own));
            readSomeOf(post, id);
            deletedNowAndThen(post, speaker);
            return;
        }
        Audience audience = post.thread() == ThreadName.CLIENT ? Audience.CLIENT : Audience.PARTNER;
        if (post.position() % 2 == 0) {
            // What is kept back and taken back changes nothing for anybody, while it is there and after.
            PostId unsaid = new PostId("unsaid-" + post.position());
            by(speaker, new PostReply(unsaid, task, audience, UNSAID, own, PostReply.MAX_HOLD_SECONDS));
            by(speaker, new DeletePost(unsaid));
        }
        by(speaker, new PostReply(id, task, audience, text(post), own));
        readSomeOf(post, id);
        deletedNowAndThen(post, speaker);
    }

    private void deletedNowAndThen(History.Post post, Actor speaker) {
        if (post.position() % 5 == 0) {
            owner(new WithdrawReply(new PostId("post-" + post.position()), TEXT));
        }
        if (post.position() % 4 == 0) {
            by(speaker, new DeletePost(new PostId("post-" + post.position())));
        }
    }

    /** Some read what was said last, some go back to what was said before; and some try what is not theirs to read. */
    private void readSomeOf(History.Post post, PostId last) {
        PostId before = said.put(post.taskId().value() + post.thread(), last);
        UserId reader = somebodyWho(new History.Post(post.taskId(), post.thread(), post.position() + 1));
        if (post.position() % 3 != 0) {
            by(Actor.person(reader.value()), new ReadThread(reader, post.taskId(), post.thread(), last));
        }
        if (before != null && post.position() % 4 == 0) {
            by(Actor.person(reader.value()), new ReadThread(reader, post.taskId(), post.thread(), before));
        }
    }

    /** Many posts mention somebody, some of them nobody they may. */
    private Confidential text(History.Post post) {
        List<UserId> people = Stream.concat(guests.keySet().stream(), staff.stream())
                .sorted(Comparator.comparing(UserId::value))
                .toList();
        if (post.position() % 2 == 0 || people.isEmpty()) {
            return SAID;
        }
        UserId somebody = people.get((int) (post.position() * 7 % people.size()));
        return Confidential.of("Spoken aloud for " + Mentions.written(somebody, "somebody"));
    }

    private UserId somebodyWho(History.Post post) {
        List<UserId> speakers = guests.entrySet().stream()
                .filter(guest -> guest.getValue().name().equals(post.thread().name()))
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        int choice = (int) (post.position() % (speakers.size() + 2));
        return choice < speakers.size() ? speakers.get(choice) : new UserId(OWNER);
    }

    private UserId uploader(UserId named) {
        return guests.containsKey(named) ? named : new UserId(OWNER);
    }

    private static PermissionSetId fitting(PermissionSetId set, String otherwise) {
        boolean external = otherwise.equals("CLIENT");
        boolean fits = set.value().startsWith("CLIENT") == external
                && !set.value().equals("PARTNER")
                && !set.value().equals("NO_SUCH_SET")
                && !(external && set.value().equals("OWNER"));
        return fits ? set : new PermissionSetId(otherwise);
    }

    /** What is made again after it was deleted is another set, of its own name. */
    private void make(PermissionSetMade e) {
        makings.merge(e.permissionSetId(), 1, Integer::sum);
        PersonKind base = e.base() == PersonKind.PROGRAM ? PersonKind.EMPLOYEE : e.base();
        bases.put(e.permissionSetId(), base);
        PermissionSetId id = latest(e.permissionSetId());
        owner(new MakePermissionSet(id, id.value(), base, held(e.permissionSetId(), e.permissions()), false));
    }

    private PermissionSetId latest(PermissionSetId set) {
        Integer making = makings.get(set);
        return making == null ? set : new PermissionSetId(set.value() + "-" + making);
    }

    /** Those that the base has and the owner may give. */
    private Set<Permission> held(PermissionSetId set, Set<Permission> permissions) {
        Set<Permission> held = new HashSet<>(permissions);
        held.retainAll(Permission.of(bases.getOrDefault(set, PersonKind.CLIENT)));
        held.remove(Permission.AUDIT_CONTENT);
        return held;
    }

    private UserId employed(UserId named) {
        return staff.contains(named) ? named : new UserId(OWNER);
    }

    private Set<UserId> employed(Set<UserId> named) {
        Set<UserId> employed = new HashSet<>();
        named.forEach(id -> employed.add(employed(id)));
        return employed;
    }
}
