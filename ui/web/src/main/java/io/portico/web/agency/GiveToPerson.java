package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.portico.messages.AccessChangesId;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.task.ShareTask;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.GuestDetails;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Naming this person on a project or task: which one, on which terms, and what it would change. */
final class GiveToPerson {

    private final House house;
    private final UserId person;
    private final ComboBox<Chosen> thing;
    private final RadioButtonGroup<History> history = new RadioButtonGroup<>(Words.say("give.history"));
    private final Terms terms;
    private final Consequence consequence;
    private @Nullable PlannedChange back;

    private GiveToPerson(House house, GuestDetails guest) {
        this.house = house;
        this.person = guest.id();
        String name = Known.name(guest);
        consequence = new Consequence(house, Words.say("give.to.title", name), Words.say("give.do"));
        thing = Choices.work(house);
        thing.setWidthFull();
        thing.addClassName("wide");
        thing.setHelperText(Words.say("give.to.help", guest.firstName()));
        thing.addValueChangeListener(_ -> plan());
        history.setItems(History.values());
        history.setItemLabelGenerator(Words::say);
        history.setValue(History.ALL);
        history.setVisible(false);
        history.addValueChangeListener(_ -> plan());
        terms = new Terms(house);
        consequence.fields().name("resource", thing);
        consequence.fields().name("brandIds", thing);
        terms.name(consequence.fields());
        consequence
                .choices(thing, history, terms.reason(), terms.endsOn())
                .onConfirm(this::give, this::takeBack, Words.say("give.to.done", name));
    }

    static void open(House house, GuestDetails guest) {
        GiveToPerson dialog = new GiveToPerson(house, guest);
        dialog.consequence.open();
        dialog.thing.focus();
    }

    private void plan() {
        Chosen chosen = thing.getValue();
        history.setVisible(chosen != null && chosen.isTask());
        if (chosen != null) {
            consequence.plan(List.of(
                    chosen.isTask()
                            ? Plans.share(chosen.taskId(), person, history.getValue())
                            : Plans.grant(chosen.projectId(), person)));
        }
    }

    /** What was there before is asked for first, because naming somebody anew replaces it. */
    private void give() {
        Chosen chosen = thing.getValue();
        if (chosen == null) {
            throw new BadInput("resource", BadInput.Code.REQUIRED);
        }
        if (chosen.isTask()) {
            back = NamedAgain.orOff(house.ask(new FindTask(chosen.taskId())), person);
            house.send(new ShareTask(chosen.taskId(), person, terms.why(), terms.end(), history.getValue()));
        } else {
            back = NamedAgain.orOff(house.ask(new FindProject(chosen.projectId())), person);
            house.send(new GrantProjectAccess(chosen.projectId(), person, terms.why(), terms.end()));
        }
    }

    private void takeBack() {
        if (back != null) {
            house.send(new ApplyAccessChanges(AccessChangesId.random(), List.of(back), null, null));
        }
    }
}
