package io.portico.web.agency;

import io.portico.messages.AccessChangesId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.ShareTask;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Naming somebody outside on a project or task: client or partner, then the person, then what it would change. */
final class GiveAccess {

    private final House house;
    private final @Nullable ProjectId project;
    private final @Nullable TaskId task;
    private final @Nullable BudgetId budget;
    private final Whom whom;
    private final Consequence consequence;
    private @Nullable PlannedChange back;

    private GiveAccess(
            House house,
            String title,
            @Nullable ProjectId project,
            @Nullable TaskId task,
            @Nullable BudgetId budget,
            Optional<BrandId> brand,
            Audience first) {
        this.house = house;
        this.project = project;
        this.task = task;
        this.budget = budget;
        this.consequence = new Consequence(house, Words.say("give.title", title), Words.say("give.do"));
        this.whom = new Whom(
                house, first, guest -> brand.map(guest.brandIds()::contains).orElse(true), task != null, this::plan);
        if (brand.isPresent()) {
            whom.help(Words.say("give.person.help"));
        }
        whom.name(consequence.fields());
        consequence.choices(whom.parts()).onConfirm(this::give, this::takeBack, Words.say("give.done", title));
    }

    static GiveAccess to(House house, ProjectDetails project, Audience first) {
        return new GiveAccess(house, project.title(), project.id(), null, null, Optional.of(project.brandId()), first);
    }

    static GiveAccess to(House house, TaskId task, String title, Optional<BrandId> brand, Audience first) {
        return new GiveAccess(house, title, null, task, null, brand, first);
    }

    static GiveAccess to(House house, BudgetDetails budget, BrandId brand, Audience first) {
        return new GiveAccess(house, budget.name(), null, null, budget.id(), Optional.of(brand), first);
    }

    void open() {
        consequence.open();
        whom.focus();
    }

    private void plan() {
        whom.person().ifPresent(person -> {
            PlannedChange change = budget != null
                    ? Plans.grant(budget, person)
                    : project != null
                            ? Plans.grant(project, person)
                            : Plans.share(Objects.requireNonNull(task), person, whom.history());
            consequence.plan(List.of(change));
        });
    }

    private void give() {
        UserId userId = whom.chosen();
        back = before(userId);
        Confidential why = whom.terms().why();
        Instant end = whom.terms().end();
        if (budget != null) {
            house.send(new GrantBudgetAccess(budget, userId, why, end));
        } else if (project != null) {
            house.send(new GrantProjectAccess(project, userId, why, end));
        } else {
            house.send(new ShareTask(Objects.requireNonNull(task), userId, why, end, whom.history()));
        }
    }

    /** What was there before; asked for first, because naming somebody anew replaces it. */
    private PlannedChange before(UserId person) {
        if (budget != null) {
            return NamedAgain.orOff(house.ask(new FindBudget(budget)), person);
        }
        if (project != null) {
            return NamedAgain.orOff(house.ask(new FindProject(project)), person);
        }
        return NamedAgain.orOff(house.ask(new FindTask(Objects.requireNonNull(task))), person);
    }

    private void takeBack() {
        if (back != null) {
            house.send(new ApplyAccessChanges(AccessChangesId.random(), List.of(back), null, null));
        }
    }
}
