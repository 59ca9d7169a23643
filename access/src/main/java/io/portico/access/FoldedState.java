package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskShared;
import io.portico.messages.terms.TermsEvent;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.viewas.ViewAsEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fold: one part per family of events, each part a persistent value. */
record FoldedState(long position, long moves, Parts parts) implements AccessState {

    static final FoldedState EMPTY = new FoldedState(-1, 0, Parts.NONE);

    @Override
    public AccessState with(Recorded recorded) {
        if (recorded.position() <= position) {
            // A late or repeated event could be a revocation: a state in doubt decides nothing (fail closed).
            throw new IllegalStateException(
                    "Event at position " + recorded.position() + " came after position " + position);
        }
        Fact fact = Fact.of(recorded);
        FoldedState at = new FoldedState(recorded.position(), moves, parts);
        return switch (recorded.event()) {
            case AgencyEvent e -> at.with(the(Agency.class).with(e));
            case CompanyAdded e -> at.with(the(Brands.class).with(e.companyId()));
            case BrandEvent e -> at.with(the(Brands.class).with(e));
            case PersonEvent e -> at.with(the(People.class).with(e, fact)).anew(e, fact);
            case PermissionSetEvent e -> at.with(the(CustomSets.class).with(e, fact));
            case ProjectEvent e -> at.with(the(Projects.class).with(e, fact)).anew(e, fact);
            case TaskEvent e -> at.with(the(Tasks.class).with(e, fact)).anew(e, fact);
            case FileEvent e -> at.with(the(Files.class).with(e, fact)).filed(e);
            case ApprovalEvent e -> at.with(the(Approvals.class).with(e, fact));
            case DocumentEvent e -> at.with(the(Documents.class).with(e, fact));
            case RequestFormEvent e -> at.with(the(RequestForms.class).with(e, fact));
            case BudgetEvent e -> at.with(the(Budgets.class).with(e, fact)).anew(e, fact);
            case InvoiceEvent e -> at.with(the(Invoices.class).with(e, fact));
            case ViewAsEvent e -> at.with(the(Viewings.class).with(e));
            case TermsEvent e -> at.with(the(Terms.class).with(e, fact));
            case StandingRuleEvent e -> at.with(the(StandingRules.class).with(e, fact));
            case ReviewEvent e -> at.with(the(Reviews.class).with(e, fact, at::givenBy));
            case AccessMoved e -> new FoldedState(recorded.position(), e.number(), parts);
            // AccessEvent spans sealed families and is open itself: an unknown one makes the state unreadable.
            default -> throw new IllegalStateException("The policy does not know the event " + recorded.name());
        };
    }

    private <P extends Parts.Part> P the(Class<P> kind) {
        return parts.the(kind);
    }

    private FoldedState with(Parts.Part now) {
        return new FoldedState(position, moves, parts.with(now));
    }

    /** What is attached where people outside read is content that they have. */
    private FoldedState filed(FileEvent event) {
        return event instanceof FileAttached attached && attached.thread() != ThreadName.AGENCY
                ? with(the(Tasks.class).outsideContent(attached.taskId()))
                : this;
    }

    private FoldedState givenAnew(ReviewedAccess access, Fact fact) {
        return with(the(Reviews.class).givenAnew(access, fact));
    }

    /** Whatever gives access gives it anew, which reviews that listed it before do not end. */
    private FoldedState anew(AccessEvent event, Fact fact) {
        return switch (event) {
            case PersonActivated e -> givenAnew(ReviewedAccess.account(e.userId()), fact);
            case InvitationResent e -> givenAnew(ReviewedAccess.account(e.userId()), fact);
            case BrandGiven e -> givenAnew(ReviewedAccess.brand(e.userId(), e.brandId()), fact);
            case ProjectAccessGranted e -> givenAnew(ReviewedAccess.grant(e.userId(), e.projectId()), fact);
            case TaskShared e -> givenAnew(ReviewedAccess.share(e.userId(), e.taskId()), fact);
            case BudgetAccessGranted e -> givenAnew(ReviewedAccess.budget(e.userId(), e.budgetId()), fact);
            default -> this;
        };
    }

    private static @Nullable Fact given(PersonAccess person) {
        if (person.deactivated() != null) {
            return null;
        }
        if (person.basic() != null) {
            return person.basic();
        }
        return person.withdrawn() ? null : person.sent();
    }

    @Override
    public @Nullable Fact givenBy(ReviewedAccess access) {
        PersonAccess person = the(People.class).byId().get(access.userId());
        return switch (access.kind()) {
            case ACCOUNT -> person == null ? null : given(person);
            case BRAND -> person == null ? null : person.brands().get(access.brandId());
            case GRANT ->
                Optional.ofNullable(access.projectId())
                        .flatMap(this::project)
                        .map(project -> project.grants().get(access.userId()))
                        .map(ProjectAccess.Grant::granted)
                        .orElse(null);
            case SHARE ->
                Optional.ofNullable(access.taskId())
                        .flatMap(this::task)
                        .map(task -> task.shares().get(access.userId()))
                        .map(TaskAccess.Share::shared)
                        .orElse(null);
            case BUDGET ->
                Optional.ofNullable(access.budgetId())
                        .flatMap(this::budget)
                        .map(budget -> budget.grants().get(access.userId()))
                        .map(BudgetAccess.Grant::granted)
                        .orElse(null);
        };
    }

    @Override
    public boolean open() {
        return the(Agency.class).open();
    }

    @Override
    public ZoneId zone() {
        return the(Agency.class).zone();
    }

    @Override
    public Optional<PersonAccess> person(UserId userId) {
        return Optional.ofNullable(the(People.class).byId().get(userId));
    }

    @Override
    public Optional<CompanyId> companyOf(BrandId brandId) {
        return Optional.ofNullable(the(Brands.class).companyOf().get(brandId));
    }

    @Override
    public boolean hasCompany(CompanyId companyId) {
        return the(Brands.class).companies().contains(companyId);
    }

    @Override
    public Set<BrandId> everyBrand() {
        return the(Brands.class).companyOf().keySet();
    }

    @Override
    public Optional<ProjectAccess> project(ProjectId projectId) {
        return Optional.ofNullable(the(Projects.class).byId().get(projectId));
    }

    @Override
    public Optional<TaskAccess> task(TaskId taskId) {
        return Optional.ofNullable(the(Tasks.class).byId().get(taskId));
    }

    @Override
    public Optional<FileAccess> file(FileId fileId) {
        return Optional.ofNullable(the(Files.class).byId().get(fileId));
    }

    @Override
    public Optional<FileAccess> deletedFile(FileId fileId) {
        return Optional.ofNullable(the(Files.class).deleted().get(fileId));
    }

    @Override
    public Optional<Policy.PermissionSetTerms> customSet(PermissionSetId id) {
        return Optional.ofNullable(the(CustomSets.class).byId().get(id)).map(CustomSets.CustomSet::terms);
    }

    @Override
    public List<PermissionSetId> customSets() {
        return the(CustomSets.class).inOrder();
    }

    @Override
    public Optional<Fact> switchedOn(PermissionSetId id, Permission permission) {
        return Optional.ofNullable(the(CustomSets.class).byId().get(id))
                .map(set -> set.on().get(permission));
    }

    @Override
    public List<StandingRule> standingRules() {
        return the(StandingRules.class).inOrder();
    }

    @Override
    public List<ReviewId> reviews() {
        return the(Reviews.class).inOrder();
    }

    @Override
    public Optional<Review> review(ReviewId reviewId) {
        return Optional.ofNullable(the(Reviews.class).byId().get(reviewId));
    }

    @Override
    public @Nullable ReviewEnding endingOf(ReviewedAccess access) {
        return the(Reviews.class).endingOf(access, zone());
    }

    @Override
    public Optional<Instant> nextReviewEnd(Instant after) {
        return the(Reviews.class).nextEnd(zone(), after);
    }

    @Override
    public boolean hasReviewed() {
        return !the(Reviews.class).marks().isEmpty();
    }

    @Override
    public Optional<Viewing> viewing(UserId viewer) {
        return Optional.ofNullable(the(Viewings.class).byViewer().get(viewer));
    }

    @Override
    public Optional<TermsDemand> terms(Audience audience) {
        return Optional.ofNullable(the(Terms.class).ofAudience().get(audience));
    }

    @Override
    public Optional<Acceptance> acceptance(UserId userId) {
        return Optional.ofNullable(the(Terms.class).accepted().get(userId));
    }

    @Override
    public List<UserId> people() {
        return the(People.class).inOrder();
    }

    @Override
    public Optional<Fact> erased(UserId userId) {
        return Optional.ofNullable(the(People.class).erased().get(userId));
    }

    @Override
    public List<UserId> members() {
        return the(People.class).members();
    }

    @Override
    public Set<UserId> peopleWith(BrandId brandId) {
        return Index.set(the(People.class).ofBrand(), brandId);
    }

    @Override
    public List<UserId> inOrder(Collection<UserId> people) {
        return the(People.class).inOrder(people);
    }

    @Override
    public List<ProjectId> projects() {
        return the(Projects.class).inOrder();
    }

    @Override
    public List<ProjectId> projectsOf(BrandId brandId) {
        return Index.list(the(Projects.class).ofBrand(), brandId);
    }

    @Override
    public Set<ProjectId> grantedTo(UserId userId) {
        return Index.set(the(Projects.class).grantedTo(), userId);
    }

    @Override
    public List<TaskId> tasks() {
        return the(Tasks.class).inOrder();
    }

    @Override
    public List<TaskId> tasksOf(ProjectId projectId) {
        return Index.list(the(Tasks.class).ofProject(), projectId);
    }

    @Override
    public Set<TaskId> subtasksOf(TaskId taskId) {
        return Index.set(the(Tasks.class).subtasks(), taskId);
    }

    @Override
    public Set<TaskId> sharedWith(UserId userId) {
        return Index.set(the(Tasks.class).sharedWith(), userId);
    }

    @Override
    public Set<TaskId> createdOutsideBy(UserId userId) {
        return Index.set(the(Tasks.class).createdOutside(), userId);
    }

    @Override
    public Collection<FileAccess> files() {
        return the(Files.class).byId().values();
    }

    @Override
    public List<FileId> filesOf(TaskId taskId) {
        return Index.list(the(Files.class).ofTask(), taskId);
    }

    @Override
    public Set<FileId> unpostedBy(UserId userId) {
        return Index.set(the(Files.class).unposted(), userId);
    }

    @Override
    public Optional<DocumentAccess> document(DocumentId documentId) {
        return Optional.ofNullable(the(Documents.class).byId().get(documentId));
    }

    @Override
    public List<DocumentId> documents() {
        return the(Documents.class).inOrder();
    }

    @Override
    public List<DocumentId> documentsOf(ProjectId projectId) {
        return Index.list(the(Documents.class).ofProject(), projectId);
    }

    @Override
    public Optional<ApprovalAccess> approval(ApprovalId approvalId) {
        return Optional.ofNullable(the(Approvals.class).byId().get(approvalId));
    }

    @Override
    public List<ApprovalAccess> approvalsOf(TaskId taskId) {
        return known(Index.list(the(Approvals.class).ofTask(), taskId));
    }

    @Override
    public List<ApprovalAccess> approvalsAskedBy(UserId userId) {
        return known(Index.list(the(Approvals.class).askedBy(), userId));
    }

    @Override
    public List<ApprovalAccess> waitingApprovals() {
        return known(the(Approvals.class).waiting());
    }

    @Override
    public Optional<FormAccess> form(RequestFormId formId) {
        return Optional.ofNullable(the(RequestForms.class).byId().get(formId));
    }

    @Override
    public List<RequestFormId> forms() {
        return the(RequestForms.class).inOrder();
    }

    @Override
    public List<TaskId> tasksAskedBy(RequestFormId formId) {
        return Index.list(the(Tasks.class).askedBy(), formId);
    }

    private List<ApprovalAccess> known(List<ApprovalId> ids) {
        return ids.stream().flatMap(id -> approval(id).stream()).toList();
    }

    @Override
    public Optional<BudgetAccess> budget(BudgetId budgetId) {
        return Optional.ofNullable(the(Budgets.class).byId().get(budgetId));
    }

    @Override
    public Optional<BudgetAccess> budgetOf(BudgetItemId itemId) {
        return Optional.ofNullable(the(Budgets.class).ofItem().get(itemId)).flatMap(this::budget);
    }

    @Override
    public List<BudgetId> budgets() {
        return the(Budgets.class).inOrder();
    }

    @Override
    public List<BudgetId> budgetsOf(ProjectId projectId) {
        return Index.list(the(Budgets.class).ofProject(), projectId);
    }

    @Override
    public Set<BudgetId> budgetsGrantedTo(UserId userId) {
        return Index.set(the(Budgets.class).grantedTo(), userId);
    }

    @Override
    public Optional<InvoiceAccess> invoice(InvoiceId invoiceId) {
        return Optional.ofNullable(the(Invoices.class).byId().get(invoiceId));
    }

    @Override
    public List<InvoiceId> invoices() {
        return the(Invoices.class).inOrder();
    }

    @Override
    public List<InvoiceId> invoicesOf(BrandId brandId) {
        return Index.list(the(Invoices.class).ofBrand(), brandId);
    }

    @Override
    public List<InvoiceId> invoicesOf(ProjectId projectId) {
        return Index.list(the(Invoices.class).ofProject(), projectId);
    }
}
