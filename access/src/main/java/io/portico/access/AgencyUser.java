package io.portico.access;

import static io.portico.messages.person.Permission.AUDIT_CONTENT;
import static io.portico.messages.person.Permission.BILLING_VIEW;
import static io.portico.messages.person.Permission.BUDGETS_VIEW;
import static io.portico.messages.person.Permission.NOTES_POST;
import static io.portico.messages.person.Permission.PEOPLE_VIEW;
import static io.portico.messages.person.Permission.REPLIES_POST;
import static io.portico.messages.person.Permission.WORK_EDIT;
import static io.portico.messages.person.Permission.WORK_VIEW;

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
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules for people of the agency and its programs (access.md, rules 15 to 17): they see all of the agency's work or
 * none, as their set says.
 */
record AgencyUser(Account account) implements Subject {

    @Override
    public boolean may(Action action, Resource resource) {
        return account.alive()
                && exists(resource)
                && switch (action) {
                    case Action.View() -> sees(resource);
                    case Action.Use(Permission permission) -> uses(permission, resource);
                };
    }

    private boolean exists(Resource resource) {
        boolean there =
                switch (resource) {
                    case WholeAgency agency -> true;
                    case OfPerson person -> state().person(person.userId()).isPresent();
                    case OfBrand brand -> state().companyOf(brand.brandId()).isPresent();
                    case OfProject project ->
                        state().project(project.projectId()).isPresent();
                    case OfTask task -> state().task(task.taskId()).isPresent();
                    case OfThread thread -> state().task(thread.taskId()).isPresent();
                    case OfPost post -> state().task(post.taskId()).isPresent();
                    case OfFile file -> state().file(file.fileId()).isPresent();
                    case OfDocument document ->
                        state().document(document.documentId()).isPresent();
                    case OfApproval approval ->
                        state().approval(approval.approvalId()).isPresent();
                    case OfForm form -> state().form(form.formId()).isPresent();
                    case OfBudget budget -> state().budget(budget.budgetId()).isPresent();
                    case OfInvoice invoice ->
                        state().invoice(invoice.invoiceId()).isPresent();
                };
        return there || account.missing(resource);
    }

    @Override
    public Set<UserId> acquaintances(Visible visible, Collection<UserId> candidates) {
        return candidates.stream()
                .filter(person -> may(Action.VIEW, new OfPerson(person)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean sees(Resource resource) {
        return switch (resource) {
            case WholeAgency agency -> true;
            case OfPerson(UserId userId) -> userId.equals(account.id()) || holds(PEOPLE_VIEW);
            case OfBrand(BrandId brandId) -> holdsEither(WORK_VIEW, PEOPLE_VIEW);
            case OfProject project -> seesWork();
            case OfTask task -> seesWork();
            case OfThread thread -> seesWork();
            case OfPost post -> seesWork();
            case OfFile(FileId fileId) ->
                state().file(fileId).map(this::seesFile).orElse(false);
            case OfDocument document -> seesWork();
            case OfApproval approval -> seesWork();
            case OfForm form -> seesWork();
            case OfBudget budget -> seesWork();
            case OfInvoice invoice -> seesInvoices();
        };
    }

    /** Rule 17: an auditor reads no content but by {@code audit.content}; what it hangs on is then seen, too. */
    private boolean seesWork() {
        return holdsEither(WORK_VIEW, AUDIT_CONTENT);
    }

    /** Rules 15 and 17. */
    private boolean seesInvoices() {
        return holdsEither(BILLING_VIEW, AUDIT_CONTENT);
    }

    /** Rule 7. */
    private boolean seesFile(FileAccess file) {
        return file.isLoose() ? FileRule.isUploader(account, file) : seesWork();
    }

    /** Rules 15 and 16. What hangs on a thread is used by those who read the thread. */
    private boolean uses(Permission permission, Resource resource) {
        return (Uses.byAgencyUser(permission, resource) || unfit(permission, resource))
                && (!isContent(resource) || sees(resource))
                && holdsOwnNameOf(permission);
    }

    private boolean unfit(Permission permission, Resource resource) {
        return account.trail().lacks(15, What.OWN_THREAD, Saying.MEANS_NOTHING, permission, resource);
    }

    private static boolean isContent(Resource resource) {
        return resource instanceof OfThread
                || resource instanceof OfPost
                || resource instanceof OfFile
                || resource instanceof OfDocument
                || resource instanceof OfApproval
                || resource instanceof OfInvoice;
    }

    /**
     * Some switches have names of their own in the sets of people outside; whoever asks for one of those on behalf of the
     * agency's own is answered by the switch that carries the same right there. The rest no agency user has.
     */
    private boolean holdsOwnNameOf(Permission permission) {
        return switch (permission) {
            case PROJECTS_VIEW, TASKS_VIEW, REPLIES_READ, FILES_DOWNLOAD, BUDGETS_VIEW -> seesWork();
            case TASKS_CREATE, TASKS_STATUS -> holds(WORK_EDIT);
            case FILES_UPLOAD -> holdsEither(NOTES_POST, REPLIES_POST);
            case BILLING_DOWNLOAD -> holds(BILLING_VIEW);
            case TEAM_VIEW, COLLEAGUES_VIEW -> holds(PEOPLE_VIEW);
            default -> holds(permission);
        };
    }

    private boolean holdsEither(Permission usual, Permission other) {
        return holds(
                account.permissions().contains(usual) || !account.permissions().contains(other) ? usual : other);
    }

    private boolean holds(Permission permission) {
        return account.holds(ruleOf(permission), permission);
    }

    private static int ruleOf(Permission permission) {
        return switch (permission) {
            case ACCESS_GRANT -> 16;
            case AUDIT_VIEW, AUDIT_CONTENT -> 17;
            default -> 15;
        };
    }

    @Override
    public ProjectSight sight(ProjectAccess project) {
        return account.alive() && seesWork() ? ProjectSight.INSIDE : ProjectSight.NONE;
    }

    @Override
    public List<Footing> footings(List<ProjectId> projects) {
        Footing known = account.lifeless().orElseGet(() -> seesWork() ? Footing.ALL : Footing.SWITCHED_OFF);
        return projects.stream()
                .map(id -> state().project(id).isPresent() ? known : Footing.UNKNOWN)
                .toList();
    }

    @Override
    public Visible visible() {
        if (!account.alive() || !seesWork()) {
            return Visible.NOTHING;
        }
        Map<ProjectId, ProjectSight> projects = new LinkedHashMap<>();
        state().projects().forEach(project -> projects.put(project, ProjectSight.INSIDE));
        return new Visible(Collections.unmodifiableMap(projects), new EveryTask(state()), sightEnds());
    }

    /** The account's end, or that of what is seen only because it was given for a time. */
    private @Nullable Instant sightEnds() {
        Instant end = account.end();
        Instant given = account.person().seat().endsAt();
        boolean lasts = given == null
                || !Collections.disjoint(
                        PermissionSets.heldBy(state(), account.person()), Set.of(WORK_VIEW, AUDIT_CONTENT));
        return lasts || (end != null && end.isBefore(given)) ? end : given;
    }

    @Override
    public List<DocumentId> documents() {
        return account.alive() && seesWork() ? state().documents() : List.of();
    }

    @Override
    public List<FileId> files() {
        if (!account.alive()) {
            return List.of();
        }
        return Listing.inOrder(state().files().stream().filter(this::seesFile));
    }

    @Override
    public List<BudgetId> budgets() {
        return account.alive() && seesWork() ? state().budgets() : List.of();
    }

    @Override
    public List<InvoiceId> invoices() {
        return account.alive() && seesInvoices() ? state().invoices() : List.of();
    }

    private AccessState state() {
        return account.state();
    }
}
