package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a review lists: the roots of access of those whose accounts stand, accepted or not. Grants and shares that are
 * silenced for want of a brand are among them, for they would count again. What somebody created is no root: it goes with
 * the account, or with the brand.
 */
final class OutsideAccess {

    private final AccessState state;
    private final ReviewScope scope;
    private final Instant instant;
    private final List<Root> all = new ArrayList<>();

    OutsideAccess(AccessState state, ReviewScope scope, Instant instant) {
        this.state = state;
        this.scope = scope;
        this.instant = instant;
    }

    private record Root(ReviewedAccess access, @Nullable Instant endsAt) {}

    List<ReviewedAccess> all() {
        return roots().stream().map(Root::access).toList();
    }

    /** Those that carry an end, with it, the first to end first. */
    List<Ending> ending() {
        List<Ending> ending = new ArrayList<>();
        for (Root root : roots()) {
            if (root.endsAt() != null) {
                ending.add(new Ending(root.access(), root.endsAt()));
            }
        }
        ending.sort(Comparator.comparing(Ending::at));
        return List.copyOf(ending);
    }

    private List<Root> roots() {
        state.people().stream()
                .flatMap(id -> state.person(id).stream())
                .filter(person -> person.audience().isPresent() && stands(person))
                .filter(person -> scope.companyId() == null || scope.companyId().equals(person.companyId()))
                .forEach(this::list);
        return all;
    }

    private boolean stands(PersonAccess person) {
        Account account = Account.of(state, person, instant, Trail.silent());
        Instant end = account.end();
        return person.deactivated() == null
                && (!person.withdrawn() || person.basic() != null)
                && account.before(end)
                && account.isKept(ReviewedAccess.account(person.userId()));
    }

    private void list(PersonAccess person) {
        UserId id = person.userId();
        if (scope.brandId() == null) {
            all.add(new Root(
                    ReviewedAccess.account(id),
                    Account.of(state, person, instant, Trail.silent()).end()));
        } else if (person.brands().containsKey(scope.brandId())) {
            addKept(person, ReviewedAccess.brand(id, scope.brandId()), null);
        }
        byPosition(state.grantedTo(id).stream().flatMap(project -> state.project(project).stream()), one -> one.added()
                        .position())
                .forEach(project -> grant(person, project));
        byPosition(state.sharedWith(id).stream().flatMap(task -> state.task(task).stream()), one -> one.added()
                        .position())
                .forEach(task -> share(person, task));
        byPosition(
                        state.budgetsGrantedTo(id).stream().flatMap(budget -> state.budget(budget).stream()),
                        one -> one.added().position())
                .forEach(budget -> budget(person, budget));
    }

    private void grant(PersonAccess person, ProjectAccess project) {
        ProjectAccess.Grant grant = project.grants().get(person.userId());
        if (grant != null && isMeant(project.projectId())) {
            addKept(person, ReviewedAccess.grant(person.userId(), project.projectId()), grant.endsAt());
        }
    }

    private void share(PersonAccess person, TaskAccess task) {
        TaskAccess.Share share = task.shares().get(person.userId());
        if (share != null && !task.createdBy().equals(person.userId()) && isMeant(task.projectId())) {
            addKept(person, ReviewedAccess.share(person.userId(), task.taskId()), share.endsAt());
        }
    }

    private void budget(PersonAccess person, BudgetAccess budget) {
        BudgetAccess.Grant grant = budget.grants().get(person.userId());
        if (grant != null && isMeant(budget.projectId())) {
            addKept(person, ReviewedAccess.budget(person.userId(), budget.budgetId()), grant.endsAt());
        }
    }

    private void addKept(PersonAccess person, ReviewedAccess access, @Nullable Instant end) {
        Account account = Account.of(state, person, instant, Trail.silent());
        if (account.before(end) && account.isKept(access)) {
            all.add(new Root(access, end));
        }
    }

    private boolean isMeant(@Nullable ProjectId projectId) {
        BrandId wanted = scope.brandId();
        return wanted == null
                || Optional.ofNullable(projectId)
                        .flatMap(state::project)
                        .filter(project -> Objects.equals(project.brandId(), wanted))
                        .isPresent();
    }

    private static <T> List<T> byPosition(Stream<T> things, ToLongFunction<T> position) {
        return things.sorted(Comparator.comparingLong(position)).toList();
    }
}
