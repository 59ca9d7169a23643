package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.project.History;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom something is shared with, and on which terms: client or partner, then the person, then why and until when. */
final class Whom {

    private final House house;
    private final Predicate<GuestDetails> eligible;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(Words.say("give.audience"));
    private final ComboBox<GuestDetails> person = new ComboBox<>(Words.say("give.person"));
    private final RadioButtonGroup<History> history = new RadioButtonGroup<>(Words.say("give.history"));
    private final Terms terms;

    /**
     * The fields.
     *
     * @param eligible who can be chosen
     * @param withHistory whether a share may start from now on
     * @param changed called when another person or history is chosen
     */
    Whom(House house, Audience first, Predicate<GuestDetails> eligible, boolean withHistory, Runnable changed) {
        this.house = house;
        this.eligible = eligible;
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(Words::say);
        audience.setValue(first);
        audience.addValueChangeListener(_ -> offer());
        person.setItemLabelGenerator(Whom::label);
        person.setPlaceholder(Words.say("give.person.placeholder"));
        person.addValueChangeListener(_ -> changed.run());
        history.setItems(History.values());
        history.setItemLabelGenerator(Words::say);
        history.setValue(History.ALL);
        history.setVisible(withHistory);
        history.addValueChangeListener(_ -> changed.run());
        terms = new Terms(house);
        offer();
    }

    Component[] parts() {
        return new Component[] {audience, person, history, terms.reason(), terms.endsOn()};
    }

    /** So that a refusal is said beside the field it is about. */
    void name(Fields fields) {
        fields.name("userId", person);
        fields.name("brandIds", person);
        terms.name(fields);
    }

    void help(String words) {
        person.setHelperText(words);
    }

    void focus() {
        person.focus();
    }

    Optional<UserId> person() {
        return Optional.ofNullable(person.getValue()).map(GuestDetails::id);
    }

    UserId chosen() {
        return person().orElseThrow(() -> new BadInput("userId", BadInput.Code.REQUIRED));
    }

    History history() {
        return history.getValue();
    }

    Terms terms() {
        return terms;
    }

    private static String label(GuestDetails guest) {
        return guest.codename() == null
                ? Known.name(guest)
                : Words.say("person.withCodename", Known.name(guest), guest.codename());
    }

    private void offer() {
        person.setItems(new Known(house)
                .guests(audience.getValue()).stream()
                        .filter(guest -> !guest.state().isOff())
                        .filter(eligible)
                        .toList());
    }
}
