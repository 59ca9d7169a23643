package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.Id;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.FindTimeline;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.Download;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** From when until when a person could see things, or people could see a thing; and what became otherwise. */
public final class AccessTimelinePage extends Div {

    public static final String ADDRESS = "access/timeline";

    private static final List<String> THINGS = List.of("project", "task", "document", "file", "budget", "invoice");

    private final House house;
    private final ComboBox<Chosen> person;
    private final ComboBox<Chosen> thing;
    private final Select<String> kind = new Select<>();
    private final Select<SpanAddress.Window> window = new Select<>();
    private final Head head = new Head(Words.say("spans")).above(new Link("access", Words.say("access")));
    private final Div content = new Div();
    private SpanAddress address;
    /** Fields that the page sets itself ask for nothing. */
    private boolean listening;

    public AccessTimelinePage(House house, QueryParameters query) {
        this.house = house;
        this.address = SpanAddress.of(query);
        this.person = Choices.person(house);
        this.thing = Choices.thing(house);
        addClassName("page");
        person.setClearButtonVisible(true);
        thing.setClearButtonVisible(true);
        window.setLabel(Words.say("spans.window"));
        window.setItems(SpanAddress.Window.values());
        window.setItemLabelGenerator(Words::say);
        kind.setLabel(Words.say("spans.kind"));
        kind.setItemLabelGenerator(this::kindName);
        person.addValueChangeListener(event -> chosen(event.getValue(), thing));
        thing.addValueChangeListener(event -> chosen(event.getValue(), person));
        kind.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                go(address.kind(event.getValue()));
            }
        });
        window.addValueChangeListener(event -> go(address.window(event.getValue())));
        Div form = new Div(person, thing, kind, window);
        form.addClassName("asking");
        content.addClassName("stack");
        add(head, form, content);
        window.setValue(address.window());
        show().ifPresent(label ->
                (address.isPerson() ? person : thing).setValue(new Chosen(address.about(), label, null)));
    }

    /** Where the lines of it can be had for a spreadsheet. */
    static Download sheet(String address) {
        return new Download(address, Words.say("exposure.sheet"));
    }

    /** Leads to the timeline of that person or thing. */
    static Link link(Id about) {
        return new Link(SpanAddress.of(about), Words.say("spans"));
    }

    private void chosen(Chosen now, ComboBox<Chosen> other) {
        if (!listening) {
            return;
        }
        if (now != null) {
            listening = false;
            other.clear();
            listening = true;
            go(address.about(now.resource()));
        } else if (other.isEmpty()) {
            go(address.about(""));
        }
    }

    private void go(SpanAddress to) {
        if (listening && !to.equals(address)) {
            address = to;
            UI.getCurrent().getPage().getHistory().replaceState(null, to.path());
            show();
        }
    }

    /** Answers what it is called that is shown; empty when nothing is. */
    private Optional<String> show() {
        listening = false;
        if (!kinds().contains(address.kind())) {
            address = address.kind("");
        }
        kind.setItems(kinds());
        kind.setValue(address.kind());
        kind.setVisible(!address.about().isEmpty());
        listening = true;
        content.removeAll();
        head.only(List.of(), List.of());
        if (address.about().isEmpty()) {
            content.add(new EmptyState(Glyph.CALENDAR, Words.say("spans.begin"), Words.say("spans.begin.text")));
            return Optional.empty();
        }
        Optional<String> label = label(house, address.about());
        if (label.isEmpty()) {
            content.add(new EmptyState(Glyph.MISSING, Words.say("spans.unknown"), Words.say("spans.begin.text")));
            return label;
        }
        if (house.may(Permission.EXPORT)) {
            Instant from = address.window().begin(house.times().now());
            head.actions(sheet(address.sheet("timeline", from == null ? Map.of() : Map.of("from", from.toString()))));
        }
        Panel spans = new Panel(Words.say(address.isPerson() ? "spans.person" : "spans.thing"));
        spans.show(new SpansPanel(house, address));
        Panel difference = new Panel(Words.say("difference"));
        difference.show(new DifferencePanel(house, address));
        content.add(spans, difference);
        return label;
    }

    /** What it is called that the address names; empty when there is no such person or thing. */
    static Optional<String> label(House house, String about) {
        try {
            AccessTimeline found = house.ask(new FindTimeline(about, null, null, null, new PageRequest(1, null)));
            return Optional.of(Objects.requireNonNullElseGet(found.label(), () -> unnamed(about, found.items())));
        } catch (Rejected | BadInput unknown) {
            return Optional.empty();
        }
    }

    /** What is called nothing here is known by what it belongs to. */
    private static String unnamed(String about, List<AccessSpan> spans) {
        return spans.stream()
                .map(AccessSpan::within)
                .filter(Objects::nonNull)
                .findFirst()
                .map(within -> Words.say("thing.unnamed.within", within))
                .orElse(about);
    }

    private List<String> kinds() {
        return address.isPerson()
                ? with(THINGS)
                : with(Arrays.stream(PersonKind.values()).map(PersonKind::name).toList());
    }

    private static List<String> with(List<String> kinds) {
        return Stream.concat(Stream.of(""), kinds.stream()).toList();
    }

    private String kindName(String name) {
        if (name.isEmpty()) {
            return Words.say("spans.kind.all");
        }
        return THINGS.contains(name) ? Things.kind(name + ":") : Words.say(PersonKind.valueOf(name));
    }
}
