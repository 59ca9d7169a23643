package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
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
record FoldedState(
        long position,
        long moves,
        Agency agency,
        Brands brands,
        CustomSets sets,
        People everybody,
        Projects allProjects,
        Tasks allTasks,
        Files allFiles,
        Budgets allBudgets,
        Invoices allInvoices,
        Viewings viewings,
        Terms terms,
        StandingRules rules,
        Reviews allReviews,
        Approvals allApprovals)
        implements AccessState {

    static final FoldedState EMPTY = new FoldedState(
            -1,
            0,
            Agency.UNFOUNDED,
            Brands.NONE,
            CustomSets.NONE,
            People.NONE,
            Projects.NONE,
            Tasks.NONE,
            Files.NONE,
            Budgets.NONE,
            Invoices.NONE,
            Viewings.NONE,
            Terms.NONE,
            StandingRules.NONE,
            Reviews.NONE,
            Approvals.NONE);

    @Override
    public AccessState with(Recorded recorded) {
        if (recorded.position() <= position) {
            // A late or repeated event could be a revocation: a state in doubt decides nothing (fail closed).
            throw new IllegalStateException(
                    "Event at position " + recorded.position() + " came after position " + position);
        }
        Fact fact = Fact.of(recorded);
        FoldedState at = new FoldedState(
                recorded.position(),
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
        return switch (recorded.event()) {
            case AgencyEvent e -> at.with(agency.with(e));
            case CompanyAdded e -> at.with(brands.with(e.companyId()));
            case BrandEvent e -> at.with(brands.with(e));
            case PersonEvent e -> at.with(everybody.with(e, fact)).anew(e, fact);
            case PermissionSetEvent e -> at.with(sets.with(e, fact));
            case ProjectEvent e -> at.with(allProjects.with(e, fact)).anew(e, fact);
            case TaskEvent e -> at.with(allTasks.with(e, fact)).anew(e, fact);
            case FileEvent e -> at.filed(e, fact);
            case ApprovalEvent e -> at.with(allApprovals.with(e, fact));
            case BudgetEvent e -> at.with(allBudgets.with(e, fact)).anew(e, fact);
            case InvoiceEvent e -> at.with(allInvoices.with(e, fact));
            case ViewAsEvent e -> at.with(viewings.with(e));
            case TermsEvent e -> at.with(terms.with(e, fact));
            case StandingRuleEvent e -> at.with(rules.with(e, fact));
            case ReviewEvent e -> at.with(allReviews.with(e, fact, at::givenBy));
            case AccessMoved e -> at.moved(e.number());
            // AccessEvent spans sealed families and is open itself: an unknown one makes the state unreadable.
            default -> throw new IllegalStateException("The policy does not know the event " + recorded.name());
        };
    }

    private FoldedState with(Agency now) {
        return new FoldedState(
                position,
                moves,
                now,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Brands now) {
        return new FoldedState(
                position,
                moves,
                agency,
                now,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(People now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                now,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(CustomSets now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                now,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Projects now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                now,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Tasks now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                now,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Budgets now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                now,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Invoices now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                now,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Viewings now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                now,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Terms now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                now,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(StandingRules now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                now,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Reviews now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                now,
                allApprovals);
    }

    private FoldedState givenAnew(ReviewedAccess access, Fact fact) {
        return with(allReviews.givenAnew(access, fact));
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
        PersonAccess person = everybody.byId().get(access.userId());
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

    private FoldedState moved(long number) {
        return new FoldedState(
                position,
                number,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    private FoldedState with(Approvals now) {
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                allTasks,
                allFiles,
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                now);
    }

    private FoldedState filed(FileEvent event, Fact fact) {
        boolean outside = event instanceof FileAttached attached && attached.thread() != ThreadName.AGENCY;
        Tasks tasks = outside ? allTasks.outsideContent(((FileAttached) event).taskId()) : allTasks;
        return new FoldedState(
                position,
                moves,
                agency,
                brands,
                sets,
                everybody,
                allProjects,
                tasks,
                allFiles.with(event, fact),
                allBudgets,
                allInvoices,
                viewings,
                terms,
                rules,
                allReviews,
                allApprovals);
    }

    @Override
    public boolean open() {
        return agency.open();
    }

    @Override
    public ZoneId zone() {
        return agency.zone();
    }

    @Override
    public Optional<PersonAccess> person(UserId userId) {
        return Optional.ofNullable(everybody.byId().get(userId));
    }

    @Override
    public Optional<CompanyId> companyOf(BrandId brandId) {
        return Optional.ofNullable(brands.companyOf().get(brandId));
    }

    @Override
    public boolean hasCompany(CompanyId companyId) {
        return brands.companies().contains(companyId);
    }

    @Override
    public Set<BrandId> everyBrand() {
        return brands.companyOf().keySet();
    }

    @Override
    public Optional<ProjectAccess> project(ProjectId projectId) {
        return Optional.ofNullable(allProjects.byId().get(projectId));
    }

    @Override
    public Optional<TaskAccess> task(TaskId taskId) {
        return Optional.ofNullable(allTasks.byId().get(taskId));
    }

    @Override
    public Optional<FileAccess> file(FileId fileId) {
        return Optional.ofNullable(allFiles.byId().get(fileId));
    }

    @Override
    public Optional<Policy.PermissionSetTerms> customSet(PermissionSetId id) {
        return Optional.ofNullable(sets.byId().get(id)).map(CustomSets.CustomSet::terms);
    }

    @Override
    public List<PermissionSetId> customSets() {
        return sets.inOrder();
    }

    @Override
    public Optional<Fact> switchedOn(PermissionSetId id, Permission permission) {
        return Optional.ofNullable(sets.byId().get(id)).map(set -> set.on().get(permission));
    }

    @Override
    public List<StandingRule> standingRules() {
        return rules.inOrder();
    }

    @Override
    public List<ReviewId> reviews() {
        return allReviews.inOrder();
    }

    @Override
    public Optional<Review> review(ReviewId reviewId) {
        return Optional.ofNullable(allReviews.byId().get(reviewId));
    }

    @Override
    public @Nullable ReviewEnding endingOf(ReviewedAccess access) {
        return allReviews.endingOf(access, zone());
    }

    @Override
    public Optional<Instant> nextReviewEnd(Instant after) {
        return allReviews.nextEnd(zone(), after);
    }

    @Override
    public boolean hasReviewed() {
        return !allReviews.marks().isEmpty();
    }

    @Override
    public Optional<Viewing> viewing(UserId viewer) {
        return Optional.ofNullable(viewings.byViewer().get(viewer));
    }

    @Override
    public Optional<TermsDemand> terms(Audience audience) {
        return Optional.ofNullable(terms.ofAudience().get(audience));
    }

    @Override
    public Optional<Acceptance> acceptance(UserId userId) {
        return Optional.ofNullable(terms.accepted().get(userId));
    }

    @Override
    public List<UserId> people() {
        return everybody.inOrder();
    }

    @Override
    public List<ProjectId> projects() {
        return allProjects.inOrder();
    }

    @Override
    public List<ProjectId> projectsOf(BrandId brandId) {
        return Index.list(allProjects.ofBrand(), brandId);
    }

    @Override
    public Set<ProjectId> grantedTo(UserId userId) {
        return Index.set(allProjects.grantedTo(), userId);
    }

    @Override
    public List<TaskId> tasks() {
        return allTasks.inOrder();
    }

    @Override
    public List<TaskId> tasksOf(ProjectId projectId) {
        return Index.list(allTasks.ofProject(), projectId);
    }

    @Override
    public Set<TaskId> subtasksOf(TaskId taskId) {
        return Index.set(allTasks.subtasks(), taskId);
    }

    @Override
    public Set<TaskId> sharedWith(UserId userId) {
        return Index.set(allTasks.sharedWith(), userId);
    }

    @Override
    public Set<TaskId> createdOutsideBy(UserId userId) {
        return Index.set(allTasks.createdOutside(), userId);
    }

    @Override
    public Collection<FileAccess> files() {
        return allFiles.byId().values();
    }

    @Override
    public List<FileId> filesOf(TaskId taskId) {
        return Index.list(allFiles.ofTask(), taskId);
    }

    @Override
    public Set<FileId> unpostedBy(UserId userId) {
        return Index.set(allFiles.unposted(), userId);
    }

    @Override
    public Optional<ApprovalAccess> approval(ApprovalId approvalId) {
        return Optional.ofNullable(allApprovals.byId().get(approvalId));
    }

    @Override
    public List<ApprovalAccess> approvalsOf(TaskId taskId) {
        return known(Index.list(allApprovals.ofTask(), taskId));
    }

    @Override
    public List<ApprovalAccess> approvalsAskedBy(UserId userId) {
        return known(Index.list(allApprovals.askedBy(), userId));
    }

    @Override
    public List<ApprovalAccess> waitingApprovals() {
        return known(allApprovals.waiting());
    }

    private List<ApprovalAccess> known(List<ApprovalId> ids) {
        return ids.stream().flatMap(id -> approval(id).stream()).toList();
    }

    @Override
    public Optional<BudgetAccess> budget(BudgetId budgetId) {
        return Optional.ofNullable(allBudgets.byId().get(budgetId));
    }

    @Override
    public Optional<BudgetAccess> budgetOf(BudgetItemId itemId) {
        return Optional.ofNullable(allBudgets.ofItem().get(itemId)).flatMap(this::budget);
    }

    @Override
    public List<BudgetId> budgets() {
        return allBudgets.inOrder();
    }

    @Override
    public List<BudgetId> budgetsOf(ProjectId projectId) {
        return Index.list(allBudgets.ofProject(), projectId);
    }

    @Override
    public Set<BudgetId> budgetsGrantedTo(UserId userId) {
        return Index.set(allBudgets.grantedTo(), userId);
    }

    @Override
    public Optional<InvoiceAccess> invoice(InvoiceId invoiceId) {
        return Optional.ofNullable(allInvoices.byId().get(invoiceId));
    }

    @Override
    public List<InvoiceId> invoices() {
        return allInvoices.inOrder();
    }

    @Override
    public List<InvoiceId> invoicesOf(BrandId brandId) {
        return Index.list(allInvoices.ofBrand(), brandId);
    }

    @Override
    public List<InvoiceId> invoicesOf(ProjectId projectId) {
        return Index.list(allInvoices.ofProject(), projectId);
    }
}
