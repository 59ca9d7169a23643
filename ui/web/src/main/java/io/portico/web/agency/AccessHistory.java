package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Id;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.FindAccessEvents;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of access events, newest first, with filters. */
final class AccessHistory extends Div {

    private static final int STEP = 50;

    private final House house;
    private final @Nullable String subject;
    private final DatePicker from = new DatePicker(Words.say("history.from"));
    private final DatePicker to = new DatePicker(Words.say("history.to"));
    private final TextField type = new TextField(Words.say("history.type"));
    private final Div list = new Div();
    private final Button more = new Button(Words.say("more"));
    private Stock<AccessEventLine> events;
    private Filter filter = new Filter(null, null, null);
    private int wanted = STEP;

    /** Of everything. */
    AccessHistory(House house) {
        this(house, null);
    }

    /** @param subject of which person or thing, {@code kind:id}; null for everything */
    private AccessHistory(House house, @Nullable String subject) {
        this.house = house;
        this.subject = subject;
        this.events = new Stock<>(this::ask);
        addClassName("stack");
        Tongues.teach(from);
        Tongues.teach(to);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        type.setPlaceholder("project-opened");
        type.setClearButtonVisible(true);
        from.addValueChangeListener(_ -> filter());
        to.addValueChangeListener(_ -> filter());
        type.addValueChangeListener(_ -> filter());
        more.addClickListener(_ -> {
            wanted += STEP;
            show(events.from(0, wanted));
        });
        Div choices = new Div(from, to, type);
        choices.addClassName("asking");
        if (subject == null) {
            list.addClassName("panel");
        } else {
            type.setVisible(false);
        }
        more.setVisible(false);
        add(choices, list, more);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> {
                    events.renewed();
                    return events.from(0, wanted);
                },
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
                _ -> panel.show(new AccessHistory(house, about.named())));
        return Optional.of(panel.show(what, show));
    }

    private Slice<AccessEventLine> ask(PageRequest page) {
        AccessEvents part =
                house.ask(new FindAccessEvents(filter.from(), filter.to(), null, subject, filter.type(), page));
        return new Slice<>(part.items(), part.next());
    }

    private void filter() {
        filter = new Filter(
                start(from.getValue()),
                to.getValue() == null ? null : start(to.getValue().plusDays(1)),
                type.isEmpty() ? null : type.getValue().strip());
        wanted = STEP;
        events = new Stock<>(this::ask);
        show(events.from(0, wanted));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(house.times().zone()).toInstant();
    }

    private void show(List<AccessEventLine> lines) {
        list.removeAll();
        more.setVisible(!events.endsAt(lines.size()));
        if (lines.isEmpty()) {
            list.add(new EmptyState(Glyph.CLOCK, Words.say("history.none"), Words.say("history.none.text")));
            return;
        }
        OrderedList rows = new OrderedList();
        rows.addClassNames("rows", "history");
        lines.forEach(line -> rows.add(row(line)));
        list.add(rows);
    }

    private ListItem row(AccessEventLine line) {
        Span when = new Span(house.times().exact(line.at()));
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
        if (subject == null) {
            words.add(name);
        }
        words.addClassName("row-words");
        return new ListItem(when, words, by);
    }

    private record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String type) {}
}
