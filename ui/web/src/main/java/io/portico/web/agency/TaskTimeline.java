package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskDue;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tasks over some weeks, as bars or as a table; on a phone always the table, week by week. */
final class TaskTimeline extends Div {

    /** How many weeks are seen at once. */
    static final int WEEKS = 10;

    private static final int STEP_WEEKS = 4;
    private static final int WEEKS_BEHIND = 2;
    private static final int STEP = 200;

    private final House house;
    private final TaskAddress address;
    private final LocalDate first;
    private final Stock<TaskDetails> stock;
    private final Div content = new Div();
    private final Button table = new Button(Words.say("timeline.table"));
    private final Button more = new Button(Words.say("more"));
    private final AtomicInteger wanted = new AtomicInteger(STEP);

    TaskTimeline(House house, TaskAddress address, Consumer<TaskAddress> turn) {
        this.house = house;
        this.address = address;
        LocalDate usual = house.times()
                .today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_BEHIND);
        LocalDate asked = address.week();
        this.first = asked == null ? usual : asked;
        TaskAddress window =
                address.with(TaskParameters.FROM, first.toString()).with(TaskParameters.UNTIL, last().toString());
        TaskGrouping grouping = address.project() == null ? TaskGrouping.PROJECT : TaskGrouping.NONE;
        this.stock = new Stock<>(page -> {
            Tasks part = house.ask(window.question(grouping, TaskSort.START, page));
            return new Slice<>(part.items(), part.next());
        });
        addClassName("timeline-part");
        content.addClassName("timeline-content");
        add(bar(turn), content, more);
        more.addClickListener(_ -> {
            wanted.addAndGet(STEP);
            show(look());
        });
        Live.keep(this, house, Set.of("task", "access"), this::look, this::show, () -> show(List.of()));
    }

    private LocalDate last() {
        return first.plusWeeks(WEEKS).minusDays(1);
    }

    private Component bar(Consumer<TaskAddress> turn) {
        Button earlier =
                step(Glyph.BACK, "timeline.earlier", () -> turn.accept(address.from(first.minusWeeks(STEP_WEEKS))));
        Button today = new Button(Words.say("timeline.today"), _ -> turn.accept(address.from(null)));
        Button later =
                step(Glyph.FORTH, "timeline.later", () -> turn.accept(address.from(first.plusWeeks(STEP_WEEKS))));
        table.getElement().setAttribute("aria-pressed", "false");
        table.addClassName("as-table");
        table.addClickListener(_ -> {
            boolean on = !content.hasClassName("tabular");
            content.setClassName("tabular", on);
            table.getElement().setAttribute("aria-pressed", String.valueOf(on));
        });
        Span weeks = new Span(house.times().span(first, last()));
        weeks.addClassName("weeks-shown");
        Link undated = new Link(
                address.unfiltered()
                        .in(TaskAddress.Shape.LIST)
                        .with(TaskParameters.DUE, TaskDue.NO_DEADLINE.name())
                        .path(),
                Words.say("timeline.undated"));
        undated.addClassName("quiet");
        Div bar = new Div(earlier, today, later, weeks, table, undated);
        bar.addClassName("timeline-bar");
        return bar;
    }

    private static Button step(Glyph glyph, String key, Runnable deed) {
        Button step = new Button(glyph.draw(), _ -> deed.run());
        step.setAriaLabel(Words.say(key));
        step.setTooltipText(Words.say(key));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return step;
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
        content.add(new TimelineChart(house, address, first, tasks), new TimelineTable(house, address, tasks));
    }
}
