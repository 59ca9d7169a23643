package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.agency.TaskDue;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;

/**
 * Tasks over some weeks, as bars or as a table; on a phone always the table, week by week. Going through the weeks leaves
 * the means to do so where they are.
 */
final class TaskTimeline extends Div {

    /** How many weeks are seen at once. */
    static final int WEEKS = 10;

    private static final int STEP_WEEKS = 4;
    private static final int WEEKS_BEHIND = 2;

    private final House house;
    private final Consumer<TaskAddress> turn;
    private final Span shown = new Span();
    private final Link undated = new Link("", Words.say("timeline.undated"));
    private final Button table = new Button(Words.say("timeline.table"));
    private final Div weeks = new Div();
    private TaskAddress address;

    TaskTimeline(House house, TaskAddress address, Consumer<TaskAddress> turn) {
        this.house = house;
        this.turn = turn;
        this.address = address;
        addClassName("timeline-part");
        add(bar(), weeks);
        show(address);
    }

    /** Shows other weeks, or other tasks. */
    void show(TaskAddress now) {
        address = now;
        LocalDate first = first();
        shown.setText(house.times().span(first, last(first)));
        undated.setHref(address.in(TaskAddress.Shape.LIST)
                .from(null)
                .with(TaskParameters.DUE, TaskDue.NO_DEADLINE.name())
                .path());
        weeks.removeAll();
        weeks.add(new TimelineWeeks(house, address, first));
    }

    private LocalDate first() {
        LocalDate asked = address.week();
        return asked == null
                ? house.times()
                        .today()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(WEEKS_BEHIND)
                : asked;
    }

    /** The last day that is seen when that is the first. */
    static LocalDate last(LocalDate first) {
        return first.plusWeeks(WEEKS).minusDays(1);
    }

    private Component bar() {
        Button earlier = step(Glyph.BACK, "timeline.earlier", -STEP_WEEKS);
        Button today = new Button(Words.say("timeline.today"), _ -> turn.accept(address.from(null)));
        Button later = step(Glyph.FORTH, "timeline.later", STEP_WEEKS);
        table.getElement().setAttribute("aria-pressed", "false");
        table.addClassName("as-table");
        table.addClickListener(_ -> {
            boolean on = !weeks.hasClassName("tabular");
            weeks.setClassName("tabular", on);
            table.getElement().setAttribute("aria-pressed", String.valueOf(on));
        });
        shown.addClassName("weeks-shown");
        undated.addClassName("quiet");
        Div bar = new Div(earlier, today, later, shown, table, undated);
        bar.addClassName("timeline-bar");
        return bar;
    }

    private Button step(Glyph glyph, String key, int steps) {
        Button step = new Button(glyph.draw(), _ -> turn.accept(address.from(first().plusWeeks(steps))));
        step.setAriaLabel(Words.say(key));
        step.setTooltipText(Words.say(key));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return step;
    }
}
