package io.portico.access;

import static io.portico.messages.person.Permission.BILLING_VIEW;
import static io.portico.messages.person.Permission.BUDGETS_VIEW;
import static io.portico.messages.person.Permission.COLLEAGUES_VIEW;
import static io.portico.messages.person.Permission.FILES_UPLOAD;
import static io.portico.messages.person.Permission.PROJECTS_VIEW;
import static io.portico.messages.person.Permission.REPLIES_POST;
import static io.portico.messages.person.Permission.REPLIES_READ;
import static io.portico.messages.person.Permission.TASKS_CREATE;
import static io.portico.messages.person.Permission.TASKS_VIEW;
import static io.portico.messages.person.Permission.TEAM_VIEW;

import io.portico.access.Missing.What;
import io.portico.access.Resource.OfApproval;
import io.portico.access.Resource.OfBrand;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfForm;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import io.portico.messages.project.History;
import io.portico.messages.requestform.FormState;
import io.portico.messages.review.ReviewedAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules for external users, one function per rule, to be read beside access.md. */
record ExternalUser(Account account, Audience audience) implements Subject {

    @Override
    public boolean may(Action action, Resource resource) {
        return account.alive()
                && switch (action) {
                    case Action.View() -> sees(resource);
                    case Action.Use(Permission permission) -> uses(permission, resource);
                };
    }

    @Override
    public Set<UserId> acquaintances(Visible visible, Collection<UserId> candidates) {
        if (!account.alive()) {
            return Set.of();
        }
        Acquaintances known = new Acquaintances(this, visible);
        return candidates.stream().filter(known::include).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean sees(Resource resource) {
        return switch (resource) {
            case WholeAgency agency -> never(agency);
            case OfPerson(var userId) -> new Acquaintances(this).include(userId);
            case OfBrand(BrandId brandId) -> hasBrand(brandId);
            case OfProject(ProjectId projectId) ->
                project(projectId).map(this::isListed).orElseGet(() -> account.missing(resource));
            case OfTask(TaskId taskId) -> task(taskId).map(this::seesTask).orElseGet(() -> account.missing(resource));
            case OfThread(TaskId taskId, ThreadName thread) ->
                task(taskId).map(task -> readsThread(task, thread)).orElseGet(() -> account.missing(resource));
            case OfPost(TaskId taskId, ThreadName thread, long position) ->
                task(taskId).map(task -> readsPost(task, thread, position)).orElseGet(() -> account.missing(resource));
            case OfFile(FileId fileId) ->
                state().file(fileId).map(this::seesFile).orElseGet(() -> account.missing(resource));
            case OfDocument(DocumentId documentId) ->
                state().document(documentId).map(this::seesDocument).orElseGet(() -> account.missing(resource));
            case OfApproval(ApprovalId approvalId) ->
                state().approval(approvalId).map(this::seesApproval).orElseGet(() -> account.missing(resource));
            case OfForm(RequestFormId formId) ->
                state().form(formId).map(this::seesForm).orElseGet(() -> account.missing(resource));
            case OfBudget(BudgetId budgetId) ->
                state().budget(budgetId).map(this::seesBudget).orElseGet(() -> account.missing(resource));
            case OfInvoice(InvoiceId invoiceId) ->
                state().invoice(invoiceId).map(this::seesInvoice).orElseGet(() -> account.missing(resource));
        };
    }

    /** Rule 11: to do something takes seeing the thing, a switch that means something for it, and holding that. */
    private boolean uses(Permission permission, Resource resource) {
        if (account.person().basic() != null) {
            return account.trail().lacks(12, What.FULL_ACCOUNT, Saying.ONLY_READS, account.id(), "");
        }
        if (resource instanceof WholeAgency) {
            return PermissionSets.EXTERNAL.contains(permission) ? account.holds(11, permission) : never(resource);
        }
        return sees(resource)
                && (Uses.byExternalUser(resource).contains(permission) || never(resource))
                && (permission != TASKS_CREATE || createsBy(resource))
                && (permission != FILES_UPLOAD || !(resource instanceof OfForm) || postsWhatItCreates())
                && account.holds(11, permission);
    }

    /** Rule 2. A person with a company may have that company's brands only. */
    boolean hasBrand(BrandId brandId) {
        Fact given = account.person().brands().get(brandId);
        CompanyId company = account.person().companyId();
        if (given == null
                || (company != null
                        && !company.equals(state().companyOf(brandId).orElse(null)))) {
            return account.trail().lacks(2, What.BRAND, Saying.BRAND_NOT_GIVEN, account.id(), brandId);
        }
        return account.isKept(2, What.BRAND, brandId, ReviewedAccess.brand(account.id(), brandId))
                && account.trail().because(2, given, Saying.BRAND_GIVEN, account.id(), brandId);
    }

    /** Rule 3, within a brand the person has. */
    boolean inside(ProjectAccess project) {
        Trail.Mark mark = account.trail().mark();
        return (hasBrand(project.brandId())
                        && isOpen(project)
                        && (hasAll() || isGranted(project))
                        && account.trail().settle(mark))
                || account.trail().forget(mark);
    }

    boolean isOpen(ProjectAccess project) {
        return project.openTo().contains(audience)
                ? account.trail().because(3, project.opened(), Saying.PROJECT_OPEN, project.projectId(), audience)
                : account.trail().lacks(3, What.OPEN_PROJECT, Saying.PROJECT_NOT_OPEN, project.projectId(), audience);
    }

    /** Who has no account sees only what is shared by name. */
    boolean hasAll() {
        return account.person().access() == AccessMode.ALL
                && account.person().basic() == null
                && account.trail().because(3, account.person().accessSet(), Saying.ACCESS_TO_ALL, account.id(), "");
    }

    private boolean isGranted(ProjectAccess project) {
        ProjectAccess.Grant grant = project.grants().get(account.id());
        if (grant != null && account.before(grant.endsAt())) {
            ReviewedAccess root = ReviewedAccess.grant(account.id(), project.projectId());
            return account.isKept(3, What.GRANT, project.projectId(), root)
                    && account.trail()
                            .because(3, grant.granted(), Saying.PROJECT_GRANTED, account.id(), project.projectId());
        }
        return account.trail().lacks(3, What.GRANT, Saying.PROJECT_NOT_GRANTED, account.id(), project.projectId());
    }

    /** Rule 4, with the switch of rule 11. */
    boolean seesTask(TaskAccess task) {
        return isOn(task) && account.holds(11, TASKS_VIEW);
    }

    /** Rule 4. A task without a project is its creator's alone among those outside (rule 13). */
    boolean isOn(TaskAccess task) {
        Optional<ProjectAccess> project = project(task);
        if (project.isEmpty()) {
            return (task.projectId() == null && created(task))
                    || account.trail().lacks(4, What.SHARE, Saying.TASK_WITHOUT_PROJECT, task.taskId(), "");
        }
        Trail.Mark mark = account.trail().mark();
        return hasBrand(project.get().brandId())
                && (isShared(task) || created(task) || seesFromInside(task, project.get()))
                && account.trail().settle(mark);
    }

    boolean created(TaskAccess task) {
        return task.createdBy().equals(account.id())
                && account.trail().because(4, task.added(), Saying.TASK_CREATED, account.id(), task.taskId());
    }

    boolean isShared(TaskAccess task) {
        TaskAccess.Share share = countingShare(task);
        if (share == null && task.shares().containsKey(account.id())) {
            ReviewedAccess root = ReviewedAccess.share(account.id(), task.taskId());
            if (!account.isKept(4, What.SHARE, task.taskId(), root)) {
                return false;
            }
        }
        return share != null
                ? account.trail().because(4, share.shared(), Saying.TASK_SHARED, task.taskId(), account.id())
                : account.trail().lacks(4, What.SHARE, Saying.TASK_NOT_SHARED, task.taskId(), account.id());
    }

    private TaskAccess.@Nullable Share countingShare(TaskAccess task) {
        TaskAccess.Share share = task.shares().get(account.id());
        return share != null
                        && account.before(share.endsAt())
                        && account.isKept(ReviewedAccess.share(account.id(), task.taskId()))
                ? share
                : null;
    }

    private boolean seesFromInside(TaskAccess task, ProjectAccess project) {
        Trail.Mark mark = account.trail().mark();
        return (isOpen(task) && inside(project)) || account.trail().forget(mark);
    }

    boolean isOpen(TaskAccess task) {
        return task.openTo().contains(audience)
                ? account.trail().because(4, task.opened(), Saying.TASK_OPEN, task.taskId(), audience)
                : account.trail().lacks(4, What.OPEN_TASK, Saying.TASK_NOT_OPEN, task.taskId(), audience);
    }

    @Override
    public ProjectSight sight(ProjectAccess project) {
        if (isInside(project)) {
            return ProjectSight.INSIDE;
        }
        return account.alive() && isListed(project) ? ProjectSight.LINE : ProjectSight.NONE;
    }

    /** Rules 1 and 3, with the switch of rule 11: the whole project is seen, not only its line. */
    boolean isInside(ProjectAccess project) {
        return account.alive() && inside(project) && account.holds(11, PROJECTS_VIEW);
    }

    /** Rule 5, with the switch of rule 11. */
    private boolean isListed(ProjectAccess project) {
        Trail.Mark mark = account.trail().mark();
        return (inside(project) || seesTaskOf(project))
                && account.trail().settle(mark)
                && account.holds(11, PROJECTS_VIEW);
    }

    /** To those not inside, only a share by name or having created it shows a task of the project. */
    private boolean seesTaskOf(ProjectAccess project) {
        if (account.trail().isSilent()) {
            // Which of them is the oldest matters only to whoever asks why.
            return namedIn(project).flatMap(id -> task(id).stream()).anyMatch(this::seesTask);
        }
        for (TaskAccess task : namedTasksOf(project)) {
            Trail.Mark mark = account.trail().mark();
            if (seesTask(task) || account.trail().forget(mark)) {
                return true;
            }
        }
        return false;
    }

    private List<TaskAccess> namedTasksOf(ProjectAccess project) {
        return inOrder(namedIn(project).distinct().toList());
    }

    /** Looked for where there are fewer: among the tasks of the project, or among those the person is named on. */
    private Stream<TaskId> namedIn(ProjectAccess project) {
        List<TaskId> there = state().tasksOf(project.projectId());
        Set<TaskId> shared = state().sharedWith(account.id());
        Set<TaskId> created = state().createdOutsideBy(account.id());
        return there.size() >= shared.size() + created.size()
                ? Stream.concat(shared.stream(), created.stream()).filter(id -> task(id).filter(
                                task -> project.projectId().equals(task.projectId()))
                        .isPresent())
                : there.stream().filter(id -> shared.contains(id) || created.contains(id));
    }

    /** The tasks that may be seen without being inside their project. */
    List<TaskAccess> namedTasks() {
        Set<TaskId> ids = new LinkedHashSet<>(state().sharedWith(account.id()));
        ids.addAll(state().createdOutsideBy(account.id()));
        return inOrder(ids);
    }

    private List<TaskAccess> inOrder(Collection<TaskId> ids) {
        List<TaskAccess> tasks = new ArrayList<>(ids.size());
        ids.forEach(id -> task(id).ifPresent(tasks::add));
        tasks.sort(Comparator.comparingLong(task -> task.added().position()));
        return tasks;
    }

    /** Rule 6, with the switch of rule 11. */
    boolean readsThread(TaskAccess task, ThreadName thread) {
        return isOwn(thread) && seesTask(task) && account.holds(11, REPLIES_READ);
    }

    private boolean isOwn(ThreadName thread) {
        return thread == ThreadName.of(audience)
                || account.trail().lacks(6, What.OWN_THREAD, Saying.THREAD_OF_OTHERS, thread, account.id());
    }

    boolean readsPost(TaskAccess task, ThreadName thread, long position) {
        return readsThread(task, thread) && reachesBackTo(task, position);
    }

    /** Rule 6: a share from now on hides older posts from a person who sees the task by that share alone. */
    private boolean reachesBackTo(TaskAccess task, long position) {
        TaskAccess.Share share = countingShare(task);
        if (share == null || share.history() == History.ALL) {
            return true;
        }
        Trail.Mark mark = account.trail().mark();
        boolean reaches = position > share.shared().position()
                || created(task)
                || project(task).map(project -> seesFromInside(task, project)).orElse(false);
        return (reaches && account.trail().settle(mark))
                || account.trail().lacks(6, What.AFTER_SHARE, Saying.OLDER_THAN_SHARE, task.taskId(), account.id());
    }

    /** Rule 3, for a document: it is seen from inside its project, by the audiences it is open to. */
    boolean seesDocument(DocumentAccess document) {
        ProjectAccess project = project(document.projectId()).orElse(null);
        if (project == null) {
            return account.missing(new OfProject(document.projectId()));
        }
        return inside(project) && isOpen(document) && account.holds(11, PROJECTS_VIEW);
    }

    boolean isOpen(DocumentAccess document) {
        return document.openTo().contains(audience)
                ? account.trail().because(3, document.opened(), Saying.DOCUMENT_OPEN, document.documentId(), audience)
                : account.trail()
                        .lacks(3, What.OPEN_DOCUMENT, Saying.DOCUMENT_NOT_OPEN, document.documentId(), audience);
    }

    /**
     * Rule 7: a file is seen where its post is; before it has one, by its uploader alone. The present file of a document
     * is seen with that; earlier ones stay the agency's.
     */
    boolean seesFile(FileAccess file) {
        if (file.documentId() != null) {
            return state().document(file.documentId())
                    .filter(document -> file.fileId().equals(document.fileId()))
                    .map(this::seesDocument)
                    .orElseGet(() -> account.missing(new OfFile(file.fileId())));
        }
        if (file.taskId() == null || file.thread() == null) {
            return FileRule.isUploader(account, file);
        }
        ThreadName thread = file.thread();
        TaskId taskId = file.taskId();
        return task(taskId)
                .map(task -> readsPost(task, thread, file.attachedAtPosition()))
                .orElseGet(() -> account.missing(new OfTask(taskId)));
    }

    /**
     * Rules 6 and 7: a request for approval stands in the thread of those who are asked, as a post of the moment it was
     * asked; what is about a file is seen by those who see that.
     */
    boolean seesApproval(ApprovalAccess approval) {
        FileId fileId = approval.fileId();
        return task(approval.taskId())
                        .map(task -> readsPost(
                                task,
                                ThreadName.of(approval.audience()),
                                approval.asked().position()))
                        .orElseGet(() -> account.missing(new OfTask(approval.taskId())))
                && (fileId == null
                        || state().file(fileId)
                                .map(this::seesFile)
                                .orElseGet(() -> account.missing(new OfFile(fileId))));
    }

    /** Rule 8, within a brand the person has, with the switch of rule 11. A project grant gives no budget. */
    boolean seesBudget(BudgetAccess budget) {
        ProjectAccess project = project(budget.projectId()).orElse(null);
        if (project == null) {
            return account.missing(new OfProject(budget.projectId()));
        }
        return hasBrand(project.brandId())
                && isGranted(budget)
                && isSwitchedOn(budget)
                && account.holds(11, BUDGETS_VIEW);
    }

    private boolean isGranted(BudgetAccess budget) {
        BudgetAccess.Grant grant = budget.grants().get(account.id());
        if (grant != null && account.before(grant.endsAt())) {
            ReviewedAccess root = ReviewedAccess.budget(account.id(), budget.budgetId());
            return account.isKept(8, What.GRANT, budget.budgetId(), root)
                    && account.trail()
                            .because(8, grant.granted(), Saying.BUDGET_GRANTED, account.id(), budget.budgetId());
        }
        return account.trail().lacks(8, What.GRANT, Saying.BUDGET_NOT_GRANTED, account.id(), budget.budgetId());
    }

    private boolean isSwitchedOn(BudgetAccess budget) {
        return budget.clientAccess() != null
                ? account.trail().because(8, budget.clientAccess(), Saying.CLIENT_ACCESS_ON, budget.budgetId(), "")
                : account.trail().lacks(8, What.CLIENT_ACCESS, Saying.CLIENT_ACCESS_OFF, budget.budgetId(), "");
    }

    /** Rule 9, with the switch of rule 11. The lock of rule 3 does not hide invoices. */
    boolean seesInvoice(InvoiceAccess invoice) {
        return isSent(invoice)
                && hasBrand(invoice.brandId())
                && (hasAll() || isGranted(invoice))
                && account.holds(11, BILLING_VIEW);
    }

    private boolean isSent(InvoiceAccess invoice) {
        return invoice.sent() != null
                ? account.trail().because(9, invoice.sent(), Saying.INVOICE_SENT, invoice.invoiceId(), "")
                : account.trail().lacks(9, What.SENT_INVOICE, Saying.INVOICE_DRAFT, invoice.invoiceId(), "");
    }

    private boolean isGranted(InvoiceAccess invoice) {
        ProjectAccess project = invoice.projectId() == null
                ? null
                : project(invoice.projectId()).orElse(null);
        return project == null
                ? account.trail().lacks(9, What.GRANT, Saying.INVOICE_WITHOUT_PROJECT, invoice.invoiceId(), "")
                : isGranted(project);
    }

    /** Rule 12. */
    private boolean never(Resource resource) {
        return account.trail().lacks(12, What.EXTERNAL_SIGHT, Saying.NEVER_OUTSIDE, resource, "");
    }

    /** Rule 13: only from inside the project. A form is seen by those who may create tasks by it. */
    private boolean createsBy(Resource resource) {
        return switch (resource) {
            case OfForm form -> true;
            case OfProject(ProjectId projectId) ->
                project(projectId).map(this::inside).orElse(false);
            default -> false;
        };
    }

    /**
     * Rule 13: outside, a form is there for those who may create tasks where its tasks go, while it is published; and
     * where it demands files, for those who may send them.
     */
    boolean seesForm(FormAccess form) {
        return isPublished(form)
                && (form.projectId() == null ? createsSomewhere() : createsIn(form.projectId()))
                && (!form.demandsFiles() || (postsWhatItCreates() && account.holds(11, FILES_UPLOAD)));
    }

    private boolean isPublished(FormAccess form) {
        return form.state() == FormState.PUBLISHED
                ? account.trail().because(13, form.stands(), Saying.FORM_PUBLISHED, form.formId(), "")
                : account.trail().lacks(13, What.PUBLISHED_FORM, Saying.FORM_NOT_PUBLISHED, form.formId(), "");
    }

    private boolean createsIn(ProjectId projectId) {
        return uses(TASKS_CREATE, new OfProject(projectId));
    }

    /** What each single project lacks is not said: a form is no reason to let somebody into all of them. */
    private boolean createsSomewhere() {
        if (!account.holds(11, TASKS_CREATE)) {
            return false;
        }
        for (ProjectId project : state().projects()) {
            Trail.Mark mark = account.trail().mark();
            boolean creates = createsIn(project);
            account.trail().settle(mark);
            if (creates) {
                return true;
            }
            account.trail().forget(mark);
        }
        return account.trail().lacks(13, What.GRANT, Saying.CREATES_NOWHERE, account.id(), "");
    }

    /** What somebody creates they see and write to, if their set has the switches. */
    private boolean postsWhatItCreates() {
        return account.holds(11, TASKS_VIEW) && account.holds(11, REPLIES_READ) && account.holds(11, REPLIES_POST);
    }

    /** Rule 10 has no gaps for whoever is inside the project; a task without one is its creator's alone. */
    boolean knowsAllOn(TaskId taskId) {
        TaskAccess task = task(taskId).orElse(null);
        return account.alive()
                && task != null
                && seesTask(task)
                && seesColleagues()
                && (task.projectId() == null
                        || project(task).filter(this::isInside).isPresent());
    }

    boolean seesTeam() {
        return account.holds(11, TEAM_VIEW);
    }

    boolean seesColleagues() {
        return account.holds(11, COLLEAGUES_VIEW);
    }

    @Override
    public List<Footing> footings(List<ProjectId> projects) {
        Footings footings = new Footings(this);
        return projects.stream().map(footings::of).toList();
    }

    @Override
    public Visible visible() {
        return new Listing(this).visible();
    }

    @Override
    public List<DocumentId> documents() {
        return new Listing(this).documents();
    }

    @Override
    public List<FileId> files() {
        return new Listing(this).files();
    }

    @Override
    public List<BudgetId> budgets() {
        return new Listing(this).budgets();
    }

    @Override
    public List<InvoiceId> invoices() {
        return new Listing(this).invoices();
    }

    AccessState state() {
        return account.state();
    }

    Optional<ProjectAccess> project(ProjectId projectId) {
        return state().project(projectId);
    }

    Optional<ProjectAccess> project(TaskAccess task) {
        return task.projectId() == null ? Optional.empty() : project(task.projectId());
    }

    Optional<TaskAccess> task(TaskId taskId) {
        return state().task(taskId);
    }
}
