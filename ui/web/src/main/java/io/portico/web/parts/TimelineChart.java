package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tasks as bars over the weeks, project by project, with a line where today is. */
public final class TimelineChart extends Div {

    private static final int WEEK = 7;
    private static final double WHOLE = 100.0;
    /** Beyond it a name stands at the left of its bar. */
    private static final double LATE = 2.0 / 3;
    /** More names of weeks than that would cover each other. */
    private static final int MOST_NAMES = 13;

    private final House house;
    private final LocalDate first;
    private final int weeks;
    private final int days;

    /** @param first the Monday with which the weeks begin */
    public TimelineChart(House house, LocalDate first, int weeks, List<Planned> tasks) {
        this.house = house;
        this.first = first;
        this.weeks = weeks;
        this.days = weeks * WEEK;
        addClassName("timeline");
        getElement().getStyle().set("--weeks", String.valueOf(weeks));
        add(weeks());
        today().ifPresent(this::add);
        String project = "";
        OrderedList lanes = new OrderedList();
        for (Planned task : tasks) {
            String title = task.project();
            if (title != null && !title.equals(project)) {
                project = title;
                lanes = new OrderedList();
                add(new H3(title));
            }
            if (lanes.getParent().isEmpty()) {
                lanes.addClassName("lanes");
                add(lanes);
            }
            lanes.add(lane(task));
        }
    }

    private Component weeks() {
        Div names = new Div();
        names.addClassName("weeks");
        names.getElement().setAttribute("aria-hidden", "true");
        int each = Math.ceilDiv(weeks, MOST_NAMES);
        for (int i = 0; i < weeks; i += each) {
            Span name = new Span(house.times().plain(first.plusWeeks(i)));
            name.getStyle().set("grid-column", "span " + Math.min(each, weeks - i));
            names.add(name);
        }
        return names;
    }

    private Optional<Component> today() {
        long gone = ChronoUnit.DAYS.between(first, house.times().today());
        if (gone < 0 || gone >= days) {
            return Optional.empty();
        }
        Div line = new Div();
        line.addClassName("today-line");
        line.getElement().setAttribute("aria-hidden", "true");
        line.getStyle().set("--at", percent(gone + 0.5));
        return Optional.of(line);
    }

    private ListItem lane(Planned task) {
        int from = Math.clamp(ChronoUnit.DAYS.between(first, task.begins()), 0, days - 1);
        int until = Math.clamp(ChronoUnit.DAYS.between(first, task.ends()) + 1, from + 1, days);
        boolean late = task.isOverdue(house);
        Link bar = new Link(task.path(), new Span(task.name()));
        if (late) {
            bar.addComponentAsFirst(Glyph.URGENT.draw());
        }
        bar.setAriaLabel(words(task, late));
        bar.setTitle(words(task, late));
        bar.addClassNames(
                "bar", "is-" + task.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        bar.setClassName("overdue", late);
        bar.getStyle().set("--from", percent(from)).set("--length", percent(until - from));
        bar.setClassName("late-in-view", from > days * LATE);
        ListItem lane = new ListItem(bar);
        lane.addClassName("lane");
        return lane;
    }

    /** All that the bar shows by its place and colour. */
    private String words(Planned task, boolean late) {
        String said = Words.say(
                "timeline.bar",
                task.name(),
                Words.say(task.status()),
                house.times().span(task.startsOn(), task.deadline()));
        return late && task.status() != TaskStatus.DONE ? Words.say("timeline.late", said) : said;
    }

    private String percent(double at) {
        return String.format(Locale.ROOT, "%.3f%%", WHOLE * at / days);
    }
}
