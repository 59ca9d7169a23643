package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tasks as bars over the weeks, project by project, with a line where today is. */
final class TimelineChart extends Div {

    private static final int DAYS = TaskTimeline.WEEKS * 7;
    private static final double WHOLE = 100.0;

    private final House house;
    private final TaskAddress address;
    private final LocalDate first;

    TimelineChart(House house, TaskAddress address, LocalDate first, List<TaskDetails> tasks) {
        this.house = house;
        this.address = address;
        this.first = first;
        addClassName("timeline");
        getElement().getStyle().set("--weeks", String.valueOf(TaskTimeline.WEEKS));
        add(weeks());
        today().ifPresent(this::add);
        String project = "";
        OrderedList lanes = new OrderedList();
        for (TaskDetails task : tasks) {
            String title = Objects.requireNonNullElseGet(task.projectTitle(), () -> Words.say("task.noProject"));
            if (address.project() == null && !title.equals(project)) {
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
        Div weeks = new Div();
        weeks.addClassName("weeks");
        weeks.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < TaskTimeline.WEEKS; i++) {
            weeks.add(new Span(house.times().plain(first.plusWeeks(i))));
        }
        return weeks;
    }

    private Optional<Component> today() {
        long days = ChronoUnit.DAYS.between(first, house.times().today());
        if (days < 0 || days >= DAYS) {
            return Optional.empty();
        }
        Div line = new Div();
        line.addClassName("today-line");
        line.getElement().setAttribute("aria-hidden", "true");
        line.getStyle().set("--at", percent(days + 0.5));
        return Optional.of(line);
    }

    private ListItem lane(TaskDetails task) {
        LocalDate begins =
                Objects.requireNonNullElseGet(task.startsOn(), () -> Objects.requireNonNull(task.deadline()));
        LocalDate ends = Objects.requireNonNullElse(task.deadline(), begins);
        int from = Math.clamp(ChronoUnit.DAYS.between(first, begins), 0, DAYS - 1);
        int until = Math.clamp(ChronoUnit.DAYS.between(first, ends) + 1, from + 1, DAYS);
        boolean late = TaskMarks.isOverdue(house, task);
        Link bar = new Link(address.to(task.id()), new Span(task.name()));
        if (late) {
            bar.addComponentAsFirst(Glyph.URGENT.draw());
        }
        bar.setAriaLabel(words(task, late));
        bar.setTitle(words(task, late));
        bar.addClassNames(
                "bar", "is-" + task.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        bar.setClassName("overdue", late);
        bar.getStyle().set("--from", percent(from)).set("--length", percent(until - from));
        bar.setClassName("late-in-view", from > DAYS * 2 / 3);
        ListItem lane = new ListItem(bar);
        lane.addClassName("lane");
        return lane;
    }

    /** All that the bar shows by its place and colour. */
    private String words(TaskDetails task, boolean late) {
        String said = Words.say(
                "timeline.bar",
                task.name(),
                Words.say(task.status()),
                house.times().span(task.startsOn(), task.deadline()));
        return late && task.status() != TaskStatus.DONE ? Words.say("timeline.late", said) : said;
    }

    private static String percent(double days) {
        return String.format(Locale.ROOT, "%.3f%%", WHOLE * days / DAYS);
    }
}
