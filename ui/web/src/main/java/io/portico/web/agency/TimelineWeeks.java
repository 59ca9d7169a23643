package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Planned;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.TimelineChart;
import io.portico.web.parts.TimelineTable;
import io.portico.web.parts.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The tasks of some weeks, as bars and as a table. */
final class TimelineWeeks extends Div {

    private static final int STEP = 200;

    private final House house;
    private final TaskAddress address;
    private final LocalDate first;
    private final Stock<TaskDetails> stock;
    private final Div content = new Div();
    private final Button more = new Button(Words.say("more"));
    private final AtomicInteger wanted = new AtomicInteger(STEP);

    /** @param first the Monday with which they begin */
    TimelineWeeks(House house, TaskAddress address, LocalDate first) {
        this.house = house;
        this.address = address;
        this.first = first;
        TaskAddress window = address.with(TaskParameters.FROM, first.toString())
                .with(TaskParameters.UNTIL, TaskTimeline.last(first).toString());
        TaskGrouping grouping = address.project() == null ? TaskGrouping.PROJECT : TaskGrouping.NONE;
        this.stock = new Stock<>(page -> {
            Tasks part = house.ask(window.question(grouping, TaskSort.START, page));
            return new Slice<>(part.items(), part.next());
        });
        addClassName("timeline-weeks");
        content.addClassName("timeline-content");
        more.setVisible(false);
        add(content, more);
        more.addClickListener(_ -> {
            wanted.addAndGet(STEP);
            show(look());
        });
        Live.keep(this, house, Set.of("task", "access"), this::look, this::show, () -> show(List.of()))
                .daily();
    }

    private List<TaskDetails> look() {
        stock.renewed();
        return stock.from(0, wanted.get());
    }

    private void show(List<TaskDetails> tasks) {
        content.removeAll();
        more.setVisible(!stock.endsAt(tasks.size()));
        if (tasks.isEmpty()) {
            content.add(new EmptyState(Glyph.CALENDAR, Words.say("timeline.none"), Words.say("timeline.none.text")));
            return;
        }
        List<Planned> planned = tasks.stream().map(this::planned).toList();
        content.add(new TimelineChart(house, first, TaskTimeline.WEEKS, planned), new TimelineTable(house, planned));
    }

    private Planned planned(TaskDetails task) {
        return new Planned(
                address.to(task.id()),
                task.name(),
                address.project() == null
                        ? Objects.requireNonNullElseGet(task.projectTitle(), () -> Words.say("task.noProject"))
                        : null,
                task.status(),
                task.startsOn(),
                task.deadline());
    }
}
