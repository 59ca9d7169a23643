package io.portico.web.agency;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.HistoryEvent;
import io.portico.messages.Id;
import io.portico.messages.person.Permission;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.unique.AccessMoved;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.FindAccessEvents;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of access events, newest first, with filters. */
final class AccessHistory extends Div {

    private static final int STEP = 50;
    private static final String USER = "user:";

    /** As they are stored: there are no words for what only programs tell apart. */
    private static final List<String> TYPES = EventCatalogue.all().entrySet().stream()
            .filter(event -> HistoryEvent.class.isAssignableFrom(event.getValue()))
            .filter(event -> event.getValue() != AccessMoved.class)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();

    private final House house;
    /** Whether it is all about one person or thing, whose page it stands on. */
    private final boolean ofOne;

    private final DatePicker from = new DatePicker(Words.say("history.from"));
    private final DatePicker to = new DatePicker(Words.say("history.to"));
    private final ComboBox<String> type = new ComboBox<>(Words.say("history.type"));
    private final ComboBox<Chosen> by;
    private final ComboBox<Chosen> person;
    private final ComboBox<Chosen> thing;
    private final Div list = new Div();
    private final Button more = new Button(Words.say("more"));
    private HistoryAddress asked;
    private Stock<AccessEventLine> events;
    private int wanted = STEP;

    /** Of what the address asks for. */
    AccessHistory(House house, HistoryAddress asked) {
        this(house, asked, false);
    }

    private AccessHistory(House house, HistoryAddress asked, boolean ofOne) {
        this.house = house;
        this.asked = asked;
        this.ofOne = ofOne;
        this.events = Stock.patient(this::ask);
        this.by = Choices.person(house);
        this.person = Choices.person(house);
        this.thing = Choices.thing(house);
        addClassName("stack");
        Div choices = new Div(from, to);
        choices.addClassName("asking");
        for (DatePicker day : List.of(from, to)) {
            Tongues.teach(day);
            day.setClearButtonVisible(true);
        }
        if (!ofOne) {
            list.addClassName("panel");
            choices.add(type, person, thing, by);
            begin();
        }
        List.<HasValue<?, ?>>of(from, to, type, person, thing, by)
                .forEach(field -> field.addValueChangeListener(_ -> filter()));
        more.addClickListener(_ -> {
            wanted += STEP;
            show(events.from(0, wanted));
        });
        more.setVisible(false);
        add(choices, list, more);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> events.renewed().stream().limit(wanted).toList(),
                this::show,
                list::removeAll);
    }

    /**
     * What happened about one person or thing, for those who read the history of access. It is long, and looked through
     * only when somebody wants to read it.
     */
    static Optional<Panel> panel(House house, Id about) {
        if (!house.may(Permission.AUDIT_VIEW)) {
            return Optional.empty();
        }
        Panel panel = new Panel(Words.say("access.history"));
        Paragraph what = new Paragraph(Words.say("history.about"));
        what.addClassName("quiet");
        Button show = new Button(
                Words.say("history.show"),
                Glyph.CLOCK.draw(),
                _ -> panel.show(new AccessHistory(house, HistoryAddress.about(about.named()), true)));
        return Optional.of(panel.show(what, show));
    }

    /** Shows what the address asks for. */
    private void begin() {
        type.setItems(TYPES);
        type.setClearButtonVisible(true);
        type.setWidth("min(320px, 100%)");
        person.setLabel(Words.say("history.whom"));
        thing.setLabel(Words.say("history.what"));
        by.setLabel(Words.say("history.by"));
        by.setClearButtonVisible(true);
        from.setValue(asked.from());
        to.setValue(asked.to());
        if (TYPES.contains(asked.type())) {
            type.setValue(asked.type());
        }
        if (!asked.about().isEmpty()) {
            (SpanAddress.isPerson(asked.about()) ? person : thing).setValue(known(asked.about()));
        }
        if (!asked.by().isEmpty()) {
            by.setValue(known(USER + asked.by()));
        }
        Choices.either(person, thing);
        asked = chosen();
    }

    private Chosen known(String named) {
        return new Chosen(named, AccessTimelinePage.label(house, named).orElse(named), null);
    }

    private HistoryAddress chosen() {
        Chosen about = person.isEmpty() ? thing.getValue() : person.getValue();
        String always = ofOne ? asked.about() : "";
        return new HistoryAddress(
                by.isEmpty() ? "" : by.getValue().resource().substring(USER.length()),
                about == null ? always : about.resource(),
                type.isEmpty() ? "" : type.getValue(),
                from.getValue(),
                to.getValue());
    }

    private Slice<AccessEventLine> ask(PageRequest page) {
        HistoryAddress now = asked;
        LocalDate last = now.to();
        AccessEvents part = house.ask(new FindAccessEvents(
                start(now.from()),
                start(last == null ? null : last.plusDays(1)),
                orNull(now.by()),
                orNull(now.about()),
                orNull(now.type()),
                page));
        return new Slice<>(part.items(), part.next());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private void filter() {
        HistoryAddress now = chosen();
        if (now.equals(asked)) {
            return;
        }
        asked = now;
        if (!ofOne) {
            UI.getCurrent().getPage().getHistory().replaceState(null, asked.path());
        }
        wanted = STEP;
        events = Stock.patient(this::ask);
        show(events.from(0, wanted));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(house.times().zone()).toInstant();
    }

    private void show(List<AccessEventLine> lines) {
        list.removeAll();
        more.setVisible(!events.endsAt(lines.size()));
        if (lines.isEmpty()) {
            list.add(new EmptyState(
                    Glyph.CLOCK,
                    Words.say(more.isVisible() ? "history.none.yet" : "history.none"),
                    Words.say(more.isVisible() ? "history.none.yet.text" : "history.none.text")));
            return;
        }
        OrderedList rows = new OrderedList();
        rows.addClassNames("rows", "history");
        lines.forEach(line -> rows.add(row(line)));
        list.add(rows);
    }

    private ListItem row(AccessEventLine line) {
        Span when = new Span(house.times().toTheSecond(line.at()));
        when.addClassNames("quiet", "when");
        Span by = new Span(Objects.requireNonNullElse(line.byName(), line.by()));
        by.addClassName("by");
        Span name = new Span(line.type());
        name.addClassName("quiet");
        Div words = new Div(new Span(Words.say(line.text())));
        if (line.why() != null) {
            Span why = new Span(Words.say("reason.why", line.why()));
            why.addClassName("why");
            words.add(why);
        }
        if (line.endsAt() != null) {
            Span end = new Span(Words.say("ending.on", house.times().exact(line.endsAt())));
            end.addClassName("quiet");
            words.add(end);
        }
        if (!ofOne) {
            words.add(name);
        }
        words.addClassName("row-words");
        return new ListItem(when, words, by);
    }
}
