package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.UnshareTask;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.audit.PlannedChange;
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
    private final Optional<BrandId> brand;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(Words.say("give.audience"));
    private final ComboBox<GuestDetails> person = new ComboBox<>(Words.say("give.person"));
    private final RadioButtonGroup<History> history = new RadioButtonGroup<>(Words.say("give.history"));
    private final TextField reason = new TextField(Words.say("give.reason"));
    private final DatePicker endsOn = new DatePicker(Words.say("give.endsOn"));
    private final Consequence consequence;

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
        this.brand = brand;
        this.consequence = new Consequence(house, Words.say("give.title", title), Words.say("give.do"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(Words::say);
        audience.setValue(first);
        audience.addValueChangeListener(_ -> offer());
        person.setItemLabelGenerator(GiveAccess::label);
        person.setPlaceholder(Words.say("give.person.placeholder"));
        person.addValueChangeListener(_ -> plan());
        history.setItems(History.values());
        history.setItemLabelGenerator(Words::say);
        history.setValue(History.ALL);
        history.setVisible(task != null);
        history.addValueChangeListener(_ -> plan());
        reason.setMaxLength(Check.MAX_REASON);
        endsOn.setMin(house.times().today().plusDays(1));
        endsOn.setLocale(Words.locale());
        consequence.fields().name("userId", person);
        consequence.fields().name("brandIds", person);
        consequence.fields().name("reason", reason);
        consequence.fields().name("endsAt", endsOn);
        consequence
                .choices(audience, person, history, reason, endsOn)
                .onConfirm(this::give, this::takeBack, Words.say("give.done", title));
        offer();
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
        person.focus();
    }

    private static String label(GuestDetails guest) {
        return guest.codename() == null
                ? Known.name(guest)
                : Words.say("person.withCodename", Known.name(guest), guest.codename());
    }

    private void offer() {
        person.setItems(new Known(house)
                .guests(audience.getValue()).stream()
                        .filter(guest -> guest.state() != AccountState.DEACTIVATED)
                        .filter(guest -> brand.map(guest.brandIds()::contains).orElse(true))
                        .toList());
        person.setHelperText(brand.isPresent() ? Words.say("give.person.help") : "");
    }

    private UserId chosen() {
        GuestDetails guest = person.getValue();
        if (guest == null) {
            throw new BadInput("userId", BadInput.Code.REQUIRED);
        }
        return guest.id();
    }

    private void plan() {
        if (person.getValue() != null) {
            PlannedChange change = budget != null
                    ? Plans.grant(budget, chosen())
                    : project != null
                            ? Plans.grant(project, chosen())
                            : Plans.share(Objects.requireNonNull(task), chosen(), history.getValue());
            consequence.plan(List.of(change));
        }
    }

    private void give() {
        UserId userId = chosen();
        Confidential why = reason.isEmpty() ? null : Confidential.of(reason.getValue());
        Instant end = endsOn.getValue() == null
                ? null
                : endsOn.getValue().atStartOfDay(house.times().zone()).toInstant();
        if (budget != null) {
            house.send(new GrantBudgetAccess(budget, userId, why, end));
        } else if (project != null) {
            house.send(new GrantProjectAccess(project, userId, why, end));
        } else {
            house.send(new ShareTask(Objects.requireNonNull(task), userId, why, end, history.getValue()));
        }
    }

    private void takeBack() {
        if (budget != null) {
            house.send(new RevokeBudgetAccess(budget, chosen()));
        } else if (project != null) {
            house.send(new RevokeProjectAccess(project, chosen()));
        } else {
            house.send(new UnshareTask(Objects.requireNonNull(task), chosen()));
        }
    }
}
