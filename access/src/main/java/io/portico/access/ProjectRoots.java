package io.portico.access;

import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roots of access that lie in one project: who is named on it, on its tasks, on its budgets. What is silenced, for
 * want of a brand or because the account is deactivated, is among them, for it would count again; what has ended is not.
 * Whoever created a task needs no share of it, so that such a share is no root.
 */
final class ProjectRoots {

    private final AccessState state;
    private final ProjectId projectId;
    private final Instant instant;

    ProjectRoots(AccessState state, ProjectId projectId, Instant instant) {
        this.state = state;
        this.projectId = projectId;
        this.instant = instant;
    }

    private record Root(ReviewedAccess access, @Nullable Instant endsAt, Fact given) {}

    /** Grants, then shares, then grants of budgets, each in the order they were given. */
    List<ReviewedAccess> all() {
        return Stream.of(grants(), shares(), budgets())
                .flatMap(roots -> roots.sorted(
                        Comparator.comparingLong(root -> root.given().position())))
                .filter(this::counts)
                .map(Root::access)
                .toList();
    }

    private boolean counts(Root root) {
        return (root.endsAt() == null || instant.isBefore(root.endsAt()))
                && !Policy.isEndedByReview(state, root.access(), instant);
    }

    private Stream<Root> grants() {
        return state.project(projectId).stream()
                .flatMap(project -> project.grants().entrySet().stream())
                .map(named -> root(named.getKey(), named.getValue()));
    }

    private Root root(UserId id, ProjectAccess.Grant grant) {
        return new Root(ReviewedAccess.grant(id, projectId), grant.endsAt(), grant.granted());
    }

    private Stream<Root> shares() {
        return state.tasksOf(projectId).stream()
                .flatMap(id -> state.task(id).stream())
                .flatMap(task -> task.shares().entrySet().stream()
                        .filter(named -> !named.getKey().equals(task.createdBy()))
                        .map(named -> root(task, named)));
    }

    private static Root root(TaskAccess task, Map.Entry<UserId, TaskAccess.Share> named) {
        TaskAccess.Share share = named.getValue();
        return new Root(ReviewedAccess.share(named.getKey(), task.taskId()), share.endsAt(), share.shared());
    }

    private Stream<Root> budgets() {
        return state.budgetsOf(projectId).stream()
                .flatMap(id -> state.budget(id).stream())
                .flatMap(budget -> budget.grants().entrySet().stream().map(named -> root(budget, named)));
    }

    private static Root root(BudgetAccess budget, Map.Entry<UserId, BudgetAccess.Grant> named) {
        BudgetAccess.Grant grant = named.getValue();
        return new Root(ReviewedAccess.budget(named.getKey(), budget.budgetId()), grant.endsAt(), grant.granted());
    }
}
