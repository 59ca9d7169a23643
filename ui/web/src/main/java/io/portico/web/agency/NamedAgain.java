package io.portico.web.agency;

import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Plans;
import java.util.List;
import java.util.Optional;

/**
 * What names a person on something again as they are named on it now. Whoever names them anew asks for it before, so that
 * taking that back does not take away what was there already.
 */
final class NamedAgain {

    private NamedAgain() {}

    /** As now, or taken off if nobody named them yet. */
    static PlannedChange orOff(ProjectDetails project, UserId person) {
        return on(project, person).orElseGet(() -> Plans.revoke(project.id(), person));
    }

    static PlannedChange orOff(TaskDetails task, UserId person) {
        return on(task, person).orElseGet(() -> Plans.unshare(task.id(), person));
    }

    static PlannedChange orOff(BudgetDetails budget, UserId person) {
        return of(budget.grants(), person)
                .map(line -> Plans.grant(budget.id(), person).on(Named.reason(line), line.endsAt()))
                .orElseGet(() -> Plans.revoke(budget.id(), person));
    }

    static Optional<PlannedChange> on(ProjectDetails project, UserId person) {
        return of(project.grants(), person)
                .map(line -> Plans.grant(project.id(), person).on(Named.reason(line), line.endsAt()));
    }

    static Optional<PlannedChange> on(TaskDetails task, UserId person) {
        return of(task.shares(), person)
                .map(line -> Plans.share(task.id(), person, line.history()).on(Named.reason(line), line.endsAt()));
    }

    private static Optional<GrantLine> of(List<GrantLine> lines, UserId person) {
        return lines.stream().filter(line -> line.person().id().equals(person)).findFirst();
    }
}
