package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.ProjectId;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Planned;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.TimelineChart;
import io.portico.web.parts.TimelineTable;
import io.portico.web.parts.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * When the tasks of a project are done, from its first to its last day, as bars or as a table; on a phone always the
 * table, week by week. Not there while no task the reader sees has any day.
 */
final class PortalTimeline extends Div {

    /** The most tasks that are looked at; those with deadlines come first. */
    private static final int MOST = 400;
    /** The most weeks that are drawn: those around today, when the project takes longer. */
    private static final int MOST_WEEKS = 52;

    private static final int FEWEST_WEEKS = 6;
    private static final int WEEKS_BEHIND = 13;

    private final House house;
    private final Panel around;
    private final Div content = new Div();

    private PortalTimeline(House house, ProjectId project, Panel around) {
        this.house = house;
        this.around = around;
        addClassNames("timeline-part", "timeline-weeks");
        content.addClassName("timeline-content");
        add(content);
        Live.keep(
                        this,
                        house,
                        Set.of("task", "access"),
                        () -> look(project),
                        this::show,
                        () -> around.setVisible(false))
                .daily();
    }

    static Panel of(House house, ProjectId project) {
        Button table = new Button(Words.say("timeline.table"));
        table.getElement().setAttribute("aria-pressed", "false");
        Div bar = new Div(table);
        bar.addClassName("timeline-bar");
        table.addClassName("as-table");
        Panel panel = new Panel(Words.say("portal.timeline"), bar);
        PortalTimeline timeline = new PortalTimeline(house, project, panel);
        table.addClickListener(_ -> {
            boolean on = !timeline.hasClassName("tabular");
            timeline.setClassName("tabular", on);
            table.getElement().setAttribute("aria-pressed", String.valueOf(on));
        });
        return panel.show(timeline);
    }

    private List<Planned> look(ProjectId project) {
        return new Stock<PortalTaskLine>(page -> {
                    PortalTasks part = house.ask(new FindPortalTasks(
                            project, Set.of(), Set.of(), null, true, PortalTaskSort.DEADLINE, page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST).stream()
                        .map(task -> new Planned(
                                Link.to(task.id()), task.name(), null, task.status(), task.startsOn(), task.deadline()))
                        .filter(Planned::hasDays)
                        .sorted(Comparator.comparing(Planned::begins).thenComparing(Planned::ends))
                        .toList();
    }

    private void show(List<Planned> tasks) {
        content.removeAll();
        around.setVisible(!tasks.isEmpty());
        if (tasks.isEmpty()) {
            return;
        }
        LocalDate first = monday(tasks.getFirst().begins());
        LocalDate last = Collections.max(tasks.stream().map(Planned::ends).toList());
        if (ChronoUnit.WEEKS.between(first, last) >= MOST_WEEKS) {
            LocalDate near = monday(house.times().today()).minusWeeks(WEEKS_BEHIND);
            LocalDate latest = monday(last).minusWeeks(MOST_WEEKS - 1L);
            first = near.isBefore(first) ? first : near.isAfter(latest) ? latest : near;
        }
        LocalDate begin = first;
        int weeks = Math.clamp(ChronoUnit.WEEKS.between(begin, last) + 1, FEWEST_WEEKS, MOST_WEEKS);
        List<Planned> drawn = tasks.stream()
                .filter(task -> !task.ends().isBefore(begin) && task.begins().isBefore(begin.plusWeeks(weeks)))
                .toList();
        content.add(new TimelineChart(house, begin, weeks, drawn), new TimelineTable(house, tasks));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
