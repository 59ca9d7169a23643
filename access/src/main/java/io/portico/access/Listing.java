package io.portico.access;

import static io.portico.messages.person.Permission.BILLING_VIEW;
import static io.portico.messages.person.Permission.PROJECTS_VIEW;
import static io.portico.messages.person.Permission.REPLIES_READ;
import static io.portico.messages.person.Permission.TASKS_VIEW;

import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an external user sees, found by the indices instead of by asking about every thing. It applies the same rules
 * of {@link ExternalUser}, and a property holds the two against each other.
 */
final class Listing {

    private final ExternalUser user;
    private final Map<ProjectId, ProjectSight> sights = new HashMap<>();
    private final List<ProjectAccess> projects = new ArrayList<>();
    private final List<TaskAccess> tasks = new ArrayList<>();
    private @Nullable Instant until;

    Listing(ExternalUser user) {
        this.user = user;
    }

    Visible visible() {
        Account account = user.account();
        if (!account.alive()) {
            return Visible.NOTHING;
        }
        endsAt(account.end());
        user.state().nextReviewEnd(account.instant()).ifPresent(this::endsAt);
        candidates().forEach(id -> user.project(id).filter(user::inside).ifPresent(this::listInside));
        user.namedTasks().stream().filter(user::isOn).forEach(this::listNamed);
        return new Visible(
                account.permissions().contains(PROJECTS_VIEW) ? projectsInOrder() : Map.of(),
                account.permissions().contains(TASKS_VIEW) ? tasksInOrder() : Set.of(),
                until);
    }

    /** Projects the user may be inside of: by rule 3 those of own brands, or of those only the granted ones. */
    private Collection<ProjectId> candidates() {
        AccessState state = user.state();
        if (!user.hasAll()) {
            return state.grantedTo(user.account().id());
        }
        List<ProjectId> candidates = new ArrayList<>();
        user.account().person().brands().keySet().forEach(brand -> candidates.addAll(state.projectsOf(brand)));
        return candidates;
    }

    private void listInside(ProjectAccess project) {
        sights.put(project.projectId(), ProjectSight.INSIDE);
        projects.add(project);
        if (!user.hasAll()) {
            ProjectAccess.Grant grant = project.grants().get(user.account().id());
            endsAt(grant == null ? null : grant.endsAt());
        }
        for (TaskId id : user.state().tasksOf(project.projectId())) {
            user.task(id).filter(user::isOpen).ifPresent(tasks::add);
        }
    }

    private void listNamed(TaskAccess task) {
        ProjectSight sight = task.projectId() == null ? null : sights.get(task.projectId());
        if (sight == ProjectSight.INSIDE && user.isOpen(task)) {
            return;
        }
        tasks.add(task);
        if (!user.created(task)) {
            TaskAccess.Share share = task.shares().get(user.account().id());
            endsAt(share == null ? null : share.endsAt());
        }
        if (sight == null && user.account().permissions().contains(TASKS_VIEW)) {
            user.project(task).ifPresent(project -> {
                sights.put(project.projectId(), ProjectSight.LINE);
                projects.add(project);
            });
        }
    }

    private void endsAt(@Nullable Instant end) {
        if (end != null && (until == null || end.isBefore(until))) {
            until = end;
        }
    }

    private Map<ProjectId, ProjectSight> projectsInOrder() {
        projects.sort(Comparator.comparingLong(project -> project.added().position()));
        Map<ProjectId, ProjectSight> inOrder = LinkedHashMap.newLinkedHashMap(projects.size());
        for (ProjectAccess project : projects) {
            inOrder.put(project.projectId(), sights.getOrDefault(project.projectId(), ProjectSight.NONE));
        }
        return Collections.unmodifiableMap(inOrder);
    }

    private Set<TaskId> tasksInOrder() {
        tasks.sort(Comparator.comparingLong(task -> task.added().position()));
        Set<TaskId> inOrder = LinkedHashSet.newLinkedHashSet(tasks.size());
        tasks.forEach(task -> inOrder.add(task.taskId()));
        return Collections.unmodifiableSet(inOrder);
    }

    List<DocumentId> documents() {
        if (!user.account().alive() || !user.account().permissions().contains(PROJECTS_VIEW)) {
            return List.of();
        }
        AccessState state = user.state();
        return candidates().stream()
                .filter(id -> user.project(id).filter(user::inside).isPresent())
                .flatMap(id -> state.documentsOf(id).stream())
                .flatMap(id -> state.document(id).stream())
                .filter(user::isOpen)
                .sorted(Comparator.comparingLong(document -> document.added().position()))
                .map(DocumentAccess::documentId)
                .toList();
    }

    List<FileId> files() {
        AccessState state = user.state();
        if (!user.account().alive()) {
            return List.of();
        }
        Set<FileId> candidates =
                new LinkedHashSet<>(state.unpostedBy(user.account().id()));
        if (user.account().permissions().contains(REPLIES_READ)) {
            visible().tasks().forEach(task -> candidates.addAll(state.filesOf(task)));
        }
        documents().stream()
                .flatMap(id -> state.document(id).map(DocumentAccess::fileId).stream())
                .forEach(candidates::add);
        return inOrder(
                candidates.stream().flatMap(id -> state.file(id).stream()).filter(user::seesFile));
    }

    List<BudgetId> budgets() {
        Account account = user.account();
        if (!account.alive()) {
            return List.of();
        }
        return user.state().budgetsGrantedTo(account.id()).stream()
                .flatMap(id -> user.state().budget(id).stream())
                .filter(user::seesBudget)
                .sorted(Comparator.comparingLong(budget -> budget.added().position()))
                .map(BudgetAccess::budgetId)
                .toList();
    }

    List<InvoiceId> invoices() {
        Account account = user.account();
        if (!account.alive() || !account.permissions().contains(BILLING_VIEW)) {
            return List.of();
        }
        return account.person().brands().keySet().stream()
                .flatMap(brand -> user.state().invoicesOf(brand).stream())
                .flatMap(id -> user.state().invoice(id).stream())
                .filter(user::seesInvoice)
                .sorted(Comparator.comparingLong(invoice -> invoice.drafted().position()))
                .map(InvoiceAccess::invoiceId)
                .toList();
    }

    static List<FileId> inOrder(Stream<FileAccess> files) {
        return files.sorted(Comparator.comparingLong(file -> file.uploaded().position()))
                .map(FileAccess::fileId)
                .toList();
    }
}
