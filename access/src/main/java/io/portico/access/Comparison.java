package io.portico.access;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.messages.AccessEvent;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskTakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two states held against each other, person by person. */
final class Comparison {

    private final AccessState before;
    private final AccessState after;
    private final List<Ruling.Broken> broken;
    private final boolean thingsComeOrGo;
    private final Instant instant;
    private final int limit;
    private final List<Line> gains = new ArrayList<>();
    private final List<Line> losses = new ArrayList<>();
    private boolean complete = true;

    Comparison(AccessState before, List<Recorded> changes, Instant instant, int limit) {
        AccessState changed = before;
        for (Recorded change : changes) {
            changed = changed.with(change);
        }
        this.before = before;
        this.after = changed;
        this.broken = RuleCheck.ruling(before, changes, instant).broken();
        this.thingsComeOrGo = changes.stream().anyMatch(change -> comesOrGoes(change.event()));
        this.instant = instant;
        this.limit = limit;
    }

    Preview preview() {
        after.people().stream().filter(person -> !isUntouched(person)).forEach(this::compare);
        return new Preview(List.copyOf(gains), List.copyOf(losses), broken, complete);
    }

    /** The agency's own see all work or none: only what happens to them, or to what there is, matters to them. */
    private boolean isUntouched(UserId person) {
        Optional<PersonAccess> same = before.person(person);
        return !thingsComeOrGo
                && same.flatMap(PersonAccess::audience).isEmpty()
                && same.equals(after.person(person))
                && Policy.permissions(before, person, instant).equals(Policy.permissions(after, person, instant));
    }

    private static boolean comesOrGoes(AccessEvent event) {
        return event instanceof AgencyEvent
                || event instanceof DocumentAdded
                || event instanceof DocumentDeleted
                || event instanceof FileEvent
                || event instanceof ProjectAdded
                || event instanceof ProjectTakenBack
                || event instanceof TaskAdded
                || event instanceof TaskTakenBack
                || event instanceof PortalTaskCreated
                || event instanceof BudgetAdded
                || event instanceof BudgetRemoved
                || event instanceof InvoiceDrafted;
    }

    private void compare(UserId person) {
        Set<Resource> had = seen(before, person);
        Set<Resource> has = seen(after, person);
        has.stream().filter(thing -> !had.contains(thing)).forEach(thing -> add(gains, person, thing));
        had.stream().filter(thing -> !has.contains(thing)).forEach(thing -> add(losses, person, thing));
    }

    private void add(List<Line> lines, UserId person, Resource thing) {
        if (lines.size() < limit) {
            lines.add(new Line(person, thing));
        } else {
            complete = false;
        }
    }

    private Set<Resource> seen(AccessState state, UserId person) {
        Visible visible = Policy.visible(state, person, instant);
        Set<Resource> seen = new LinkedHashSet<>();
        visible.projects().keySet().forEach(id -> seen.add(new OfProject(id)));
        visible.tasks().forEach(id -> seen.add(new OfTask(id)));
        Policy.documents(state, person, instant).forEach(id -> seen.add(new OfDocument(id)));
        Policy.files(state, person, instant).forEach(id -> seen.add(new OfFile(id)));
        Policy.budgets(state, person, instant).forEach(id -> seen.add(new OfBudget(id)));
        Policy.invoices(state, person, instant).forEach(id -> seen.add(new OfInvoice(id)));
        return seen;
    }
}
