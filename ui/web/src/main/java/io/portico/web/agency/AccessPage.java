package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.FindDecision;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.SeenThing;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.TabList;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who could see what, when and why; why somebody may or may not; and the history of access. */
public final class AccessPage extends Div {

    private final House house;
    private final List<Figure> people;

    public AccessPage(House house) {
        this.house = house;
        this.people = people(house);
        addClassName("page");
        TabSheet tabs = TabList.plain(new TabSheet());
        tabs.add(Words.say("access.asOf"), asOf());
        tabs.add(Words.say("access.why"), why());
        if (house.may(Permission.AUDIT_VIEW)) {
            tabs.add(Words.say("access.history"), new AccessHistory(house));
        }
        add(new Head(Words.say("access")), tabs);
    }

    private static List<Figure> people(House house) {
        Known known = new Known(house);
        List<Figure> all = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            known.guests(audience).forEach(guest -> all.add(new Figure(guest.id(), Known.name(guest), guest.kind())));
        }
        known.employees().forEach(one -> all.add(new Figure(one.id(), Known.name(one), PersonKind.EMPLOYEE)));
        return all;
    }

    private ComboBox<Figure> person() {
        ComboBox<Figure> person = new ComboBox<>(Words.say("person"));
        person.setItems(people);
        person.setItemLabelGenerator(one -> Words.say("person.withKind", one.name(), Words.say(one.kind())));
        person.setWidth("320px");
        return person;
    }

    private DateTimePicker instant() {
        DateTimePicker at = new DateTimePicker(Words.say("access.at"));
        at.setLocale(Words.locale());
        at.setHelperText(Words.say("access.at.help", house.times().zone().getId()));
        return at;
    }

    private @Nullable Instant value(DateTimePicker at) {
        return at.getValue() == null
                ? null
                : at.getValue().atZone(house.times().zone()).toInstant();
    }

    private Component asOf() {
        ComboBox<Figure> person = person();
        DateTimePicker at = instant();
        Div answer = new Div(
                new EmptyState(Glyph.CLOCK, Words.say("access.asOf.begin"), Words.say("access.asOf.begin.text")));
        Fields fields = new Fields();
        fields.name("user", person);
        Button show = new Button(
                Words.say("access.show"),
                _ -> fields.attempt(() -> {
                    Figure chosen = chosen(person);
                    Instant instant = value(at);
                    answer.removeAll();
                    Paragraph sentence = new Paragraph(
                            instant == null
                                    ? Words.say("access.asOf.now", chosen.name())
                                    : Words.say(
                                            "access.asOf.then",
                                            chosen.name(),
                                            house.times().exact(instant)));
                    answer.add(sentence, new Seen(house, chosen.id(), instant));
                }));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return asking(answer, person, at, show);
    }

    private Component why() {
        ComboBox<Figure> person = person();
        ComboBox<String> action = new ComboBox<>(Words.say("access.action"));
        Map<String, String> actions = actions();
        action.setItems(actions.keySet());
        action.setItemLabelGenerator(key -> Objects.requireNonNullElse(actions.get(key), key));
        action.setValue("view");
        ComboBox<Subject> thing = new ComboBox<>(Words.say("access.thing"));
        thing.setItems(things());
        thing.setItemLabelGenerator(Subject::label);
        thing.setWidth("320px");
        DateTimePicker at = instant();
        Div answer = new Div(
                new EmptyState(Glyph.SHIELD, Words.say("access.why.begin"), Words.say("access.why.begin.text")));
        Fields fields = new Fields();
        fields.name("user", person);
        fields.name("resource", thing);
        fields.name("action", action);
        Button ask = new Button(
                Words.say("access.explain"),
                _ -> fields.attempt(() -> {
                    Figure chosen = chosen(person);
                    if (thing.getValue() == null) {
                        throw new BadInput("resource", BadInput.Code.REQUIRED);
                    }
                    if (action.getValue() == null) {
                        throw new BadInput("action", BadInput.Code.REQUIRED);
                    }
                    show(
                            answer,
                            chosen,
                            house.ask(new FindDecision(
                                    chosen.id(),
                                    action.getValue(),
                                    thing.getValue().resource(),
                                    value(at))));
                }));
        return asking(answer, person, action, thing, at, ask);
    }

    private static Div asking(Div answer, Component... parts) {
        Div form = new Div(parts);
        form.addClassName("asking");
        answer.addClassName("panel");
        answer.getElement().setAttribute("aria-live", "polite");
        Div all = new Div(form, answer);
        all.addClassName("stack");
        return all;
    }

    private void show(Div answer, Figure person, AccessAnswer decision) {
        answer.removeAll();
        answer.add(
                decision.allowed()
                        ? Chip.of(Glyph.YES, Words.say("access.yes", person.name()), Chip.Tone.GOOD)
                        : Chip.of(Glyph.CLOSE, Words.say("access.no", person.name()), Chip.Tone.HOT),
                new Reasons(house, decision.reasons()));
        if (!decision.missing().isEmpty()) {
            UnorderedList missing = new UnorderedList();
            decision.missing().forEach(line -> {
                Span rule = new Span(Words.say("reason.rule", line.rule()));
                rule.addClassName("quiet");
                missing.add(new ListItem(new Span(line.text()), rule));
            });
            missing.addClassName("reasons");
            answer.add(new Paragraph(Words.say("access.missing")), missing);
        }
    }

    /** What can be asked about: whatever the asker sees. */
    private List<Subject> things() {
        List<SeenThing> seen = house.ask(new FindSeenBy(house.me().id(), null)).items();
        return seen.stream()
                .map(thing -> new Subject(
                        thing.resource(),
                        Words.say(
                                "thing.of",
                                Things.kind(thing.resource()),
                                Objects.requireNonNullElse(thing.label(), thing.resource()))))
                .toList();
    }

    private static Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("view", Words.say("access.view"));
        for (Permission permission : Permission.values()) {
            actions.put(permission.wireName(), permission.wireName());
        }
        return actions;
    }

    private static Figure chosen(ComboBox<Figure> person) {
        if (person.getValue() == null) {
            throw new BadInput("user", BadInput.Code.REQUIRED);
        }
        return person.getValue();
    }

    private record Figure(UserId id, String name, PersonKind kind) {}

    private record Subject(String resource, String label) {}
}
