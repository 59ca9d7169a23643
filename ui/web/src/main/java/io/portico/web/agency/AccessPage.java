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
import com.vaadin.flow.data.provider.Query;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.AccessSubject;
import io.portico.views.audit.AccessSubjects;
import io.portico.views.audit.FindAccessPeople;
import io.portico.views.audit.FindAccessThings;
import io.portico.views.audit.FindDecision;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.TabList;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who could see what, when and why; why somebody may or may not; and the history of access. */
public final class AccessPage extends Div {

    private final House house;

    public AccessPage(House house) {
        this.house = house;
        addClassName("page");
        TabSheet tabs = TabList.plain(new TabSheet());
        tabs.add(Words.say("access.asOf"), asOf());
        tabs.add(Words.say("access.why"), why());
        if (house.may(Permission.AUDIT_VIEW)) {
            tabs.add(Words.say("access.history"), new AccessHistory(house));
        }
        add(
                new Head(Words.say("access"))
                        .below(
                                new Link(StandingRulesPage.ADDRESS, Words.say("rules")),
                                new Link(ReviewsPage.ADDRESS, Words.say("reviews"))),
                tabs);
    }

    private ComboBox<Subject> person() {
        ComboBox<Subject> person = new ComboBox<>(Words.say("person"));
        person.setItems(query -> some(query, (like, page) -> house.ask(new FindAccessPeople(like, page))));
        person.setItemLabelGenerator(one ->
                one.person() == null ? one.name() : Words.say("person.withKind", one.name(), Words.say(one.person())));
        person.setWidth("320px");
        return person;
    }

    /** What can be asked about: all there is, whatever the asker sees of it. */
    private ComboBox<Subject> thing() {
        ComboBox<Subject> thing = new ComboBox<>(Words.say("access.thing"));
        thing.setItems(query -> some(query, (like, page) -> house.ask(new FindAccessThings(like, page))));
        thing.setItemLabelGenerator(one -> Words.say("thing.of", Things.kind(one.resource()), one.name()));
        thing.setWidth("320px");
        return thing;
    }

    private static Stream<Subject> some(
            Query<Subject, String> wanted, BiFunction<@Nullable String, PageRequest, AccessSubjects> ask) {
        String like = wanted.getFilter().filter(text -> !text.isBlank()).orElse(null);
        Stock<AccessSubject> found = new Stock<>(page -> {
            AccessSubjects part = ask.apply(like, page);
            return new Slice<>(part.items(), part.next());
        });
        return found.from(wanted.getOffset(), wanted.getLimit()).stream().map(Subject::of);
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
        ComboBox<Subject> person = person();
        DateTimePicker at = instant();
        Div answer = new Div(
                new EmptyState(Glyph.CLOCK, Words.say("access.asOf.begin"), Words.say("access.asOf.begin.text")));
        Fields fields = new Fields();
        fields.name("user", person);
        Button show = new Button(
                Words.say("access.show"),
                _ -> fields.attempt(() -> {
                    Subject chosen = chosen(person);
                    Instant instant = value(at);
                    answer.removeAll();
                    Paragraph sentence = new Paragraph(
                            instant == null
                                    ? Words.say("access.asOf.now", chosen.name())
                                    : Words.say(
                                            "access.asOf.then",
                                            chosen.name(),
                                            house.times().exact(instant)));
                    answer.add(sentence, new Seen(house, chosen.userId(), instant));
                }));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return asking(answer, person, at, show);
    }

    private Component why() {
        ComboBox<Subject> person = person();
        ComboBox<String> action = new ComboBox<>(Words.say("access.action"));
        Map<String, String> actions = actions();
        action.setItems(actions.keySet());
        action.setItemLabelGenerator(key -> Objects.requireNonNullElse(actions.get(key), key));
        action.setValue("view");
        ComboBox<Subject> thing = thing();
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
                    Subject chosen = chosen(person);
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
                                    chosen.userId(),
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

    private void show(Div answer, Subject person, AccessAnswer decision) {
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

    private static Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("view", Words.say("access.view"));
        for (Permission permission : Permission.values()) {
            actions.put(permission.wireName(), permission.wireName());
        }
        return actions;
    }

    private static Subject chosen(ComboBox<Subject> person) {
        if (person.getValue() == null) {
            throw new BadInput("user", BadInput.Code.REQUIRED);
        }
        return person.getValue();
    }

    private record Subject(
            String resource, String name, @Nullable PersonKind person) {

        static Subject of(AccessSubject found) {
            return new Subject(
                    found.resource(), Objects.requireNonNullElse(found.label(), found.resource()), found.person());
        }

        UserId userId() {
            return new UserId(resource.substring(resource.indexOf(':') + 1));
        }
    }
}
