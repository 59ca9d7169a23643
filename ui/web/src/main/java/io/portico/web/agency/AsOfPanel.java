package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.BadInput;
import io.portico.messages.Id;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessSubject;
import io.portico.views.audit.FindAccessPeople;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person could see at an instant, or who could see a thing; the address says what is looked at. */
final class AsOfPanel extends Div {

    private final House house;
    private final ComboBox<Chosen> person;
    private final ComboBox<Chosen> thing;
    private final Moments at;
    private final Div answer =
            new Div(new EmptyState(Glyph.CLOCK, Words.say("access.asOf.begin"), Words.say("access.asOf.begin.text")));

    AsOfPanel(House house, AsOfAddress address) {
        this.house = house;
        this.person = Choices.person(house);
        this.thing = Choices.thing(house);
        this.at = new Moments(house, Words.say("access.at"));
        addClassName("stack");
        Choices.either(person, thing);
        Fields fields = new Fields();
        fields.name("user", person);
        fields.name("resource", thing);
        Button show = new Button(Words.say("access.show"), _ -> fields.attempt(() -> show(chosen(), at.value())));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(person, thing, at.field(), show);
        form.addClassName("asking");
        answer.addClassName("panel");
        add(form, answer);
        if (!address.about().isEmpty()) {
            known(address).ifPresentOrElse(one -> begin(one, address.at()), this::nobody);
        }
    }

    /** Leads to who could see it when, or what that person could. */
    static Link link(Id about) {
        return new Link(AsOfAddress.of(about).path(), Words.say("access.asOf.link"));
    }

    private void begin(Chosen chosen, @Nullable Instant instant) {
        (chosen.isPerson() ? person : thing).setValue(chosen);
        tell(chosen, instant);
    }

    private void nobody() {
        answer.removeAll();
        answer.add(new EmptyState(Glyph.MISSING, Words.say("spans.unknown"), Words.say("access.asOf.begin.text")));
    }

    private Chosen chosen() {
        Chosen chosen = person.isEmpty() ? thing.getValue() : person.getValue();
        if (chosen == null) {
            throw new BadInput("user", BadInput.Code.REQUIRED);
        }
        return chosen;
    }

    private void show(Chosen chosen, @Nullable Instant instant) {
        remember(chosen, instant);
        tell(chosen, instant);
    }

    private void tell(Chosen chosen, @Nullable Instant instant) {
        answer.removeAll();
        answer.add(
                chosen.isPerson()
                        ? new SeenThen(
                                house,
                                chosen.userId(),
                                chosen.name(),
                                chosen.person(),
                                instant,
                                now -> remember(chosen, now))
                        : new SeersThen(house, chosen, instant, now -> remember(chosen, now)));
    }

    /** So that it can be kept and passed on. */
    private static void remember(Chosen chosen, @Nullable Instant instant) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new AsOfAddress(chosen.resource(), instant).path());
    }

    /** Whom or what the address names; empty when there is no such person or thing. */
    private Optional<Chosen> known(AsOfAddress address) {
        return AccessTimelinePage.label(house, address.about())
                .map(label ->
                        address.isPerson() ? known(address.about(), label) : new Chosen(address.about(), label, null));
    }

    private Chosen known(String about, String label) {
        return house.ask(new FindAccessPeople(label, new PageRequest(PageRequest.MAX_LIMIT, null))).items().stream()
                .filter(one -> one.resource().equals(about))
                .findFirst()
                .map(AccessSubject::person)
                .map(kind -> new Chosen(about, label, kind))
                .orElseGet(() -> new Chosen(about, label, null));
    }
}
