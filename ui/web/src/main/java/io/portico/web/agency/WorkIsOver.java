package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.BudgetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.ending.KeepAccess;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindProjectEnding;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ProjectEnding;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.Tasks;
import io.portico.web.agency.Together.Step;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of a project that is over: proposes to take back what people outside were given by name, and takes no for an answer. */
final class WorkIsOver extends Div {

    private static final int MOST_TASKS = 10_000;

    private final House house;
    private final ProjectDetails project;

    private WorkIsOver(House house, ProjectDetails project, ProjectEnding ending) {
        this.house = house;
        this.project = project;
        addClassNames("work-is-over", "panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Words.say("ending.over"));
        long people =
                ending.changes().stream().map(PlannedChange::userId).distinct().count();
        add(
                new Paragraph(Words.say("ending.over.text", people)),
                new Div(
                        new Button(Words.say("ending.take"), _ -> propose(ending.changes())),
                        new Button(Words.say("ending.keep"), _ -> keep())));
    }

    /** The proposal, when there is one to make. */
    static Stream<WorkIsOver> of(House house, ProjectDetails project) {
        ProjectEnding ending = house.ask(new FindProjectEnding(project.id()));
        return ending.proposed() ? Stream.of(new WorkIsOver(house, project, ending)) : Stream.empty();
    }

    private void propose(List<PlannedChange> changes) {
        Together together =
                new Together(house, Words.say("ending.take.title", project.title()), Words.say("ending.take.do"));
        Checkbox lock = new Checkbox(Words.say("ending.lock"));
        lock.setHelperText(Words.say("ending.lock.help"));
        lock.setVisible(!project.openTo().isEmpty());
        lock.addValueChangeListener(_ -> together.plan());
        List<Step> taking = steps(changes);
        together.choices(lock).doing(() -> lock.getValue() ? with(taking) : taking);
        together.plan();
        together.open(Words.say("ending.taken", project.title()));
    }

    /** Room is made for the lock, should there be as many changes as can be made as one. */
    private List<Step> with(List<Step> taking) {
        List<Step> all = new ArrayList<>();
        all.add(new Step(
                Plans.open(project.id(), Set.of()), Plans.open(project.id(), project.openTo()), project.title()));
        taking.stream().limit(ApplyAccessChanges.MAX_CHANGES - 1L).forEach(all::add);
        return all;
    }

    private List<Step> steps(List<PlannedChange> changes) {
        Map<TaskId, TaskDetails> tasks = new Stock<TaskDetails>(page -> {
                    Tasks part = house.ask(new FindTasks(project.id(), null, page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST_TASKS).stream().collect(Collectors.toMap(TaskDetails::id, task -> task));
        Map<BudgetId, BudgetDetails> budgets = changes.stream()
                .flatMap(change -> Stream.ofNullable(change.budgetId()))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> house.ask(new FindBudget(id))));
        return changes.stream()
                .flatMap(change -> switch (change.type()) {
                    case REVOKE_PROJECT ->
                        line(project.grants(), change)
                                .map(line -> new Step(change, grant(project.id(), line), project.title()));
                    case UNSHARE_TASK ->
                        Stream.ofNullable(tasks.get(Objects.requireNonNull(change.taskId())))
                                .flatMap(task -> line(task.shares(), change)
                                        .map(line -> new Step(change, share(task, line), task.name())));
                    case REVOKE_BUDGET ->
                        Stream.ofNullable(budgets.get(Objects.requireNonNull(change.budgetId())))
                                .flatMap(budget -> line(budget.grants(), change)
                                        .map(line -> new Step(change, grant(budget.id(), line), budget.name())));
                    default -> throw new IllegalStateException("nothing proposes " + change.type());
                })
                .toList();
    }

    private static Stream<GrantLine> line(List<GrantLine> lines, PlannedChange change) {
        return lines.stream().filter(line -> line.person().id().equals(change.userId()));
    }

    private static PlannedChange grant(ProjectId project, GrantLine line) {
        return Plans.grant(project, line.person().id()).on(Named.reason(line), line.endsAt());
    }

    private static PlannedChange grant(BudgetId budget, GrantLine line) {
        return Plans.grant(budget, line.person().id()).on(Named.reason(line), line.endsAt());
    }

    private static PlannedChange share(TaskDetails task, GrantLine line) {
        return Plans.share(task.id(), line.person().id(), line.history()).on(Named.reason(line), line.endsAt());
    }

    private void keep() {
        if (Notice.attempt(() -> house.send(new KeepAccess(house.agency().id(), project.id())))) {
            removeFromParent();
            Notice.done(Words.say("ending.kept"));
        }
    }
}
