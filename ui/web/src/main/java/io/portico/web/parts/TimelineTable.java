package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the timeline draws, in words: the tasks of each week in which something is due, or begins if it has no deadline. */
public final class TimelineTable extends NativeTable {

    private static final int COLUMNS = 5;

    private final House house;

    public TimelineTable(House house, List<Planned> tasks) {
        this.house = house;
        addClassName("timeline-table");
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(Words.say("timeline.caption"));
        add(caption, head());
        Map<LocalDate, List<Planned>> weeks = tasks.stream()
                .sorted(Comparator.comparing(Planned::ends))
                .collect(Collectors.groupingBy(
                        task -> task.ends().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        weeks.forEach((monday, due) -> add(week(monday, due)));
    }

    private static NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String key : List.of("task", "task.status", "task.startsOn", "task.deadline", "task.duration.short")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.say(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableBody week(LocalDate monday, List<Planned> tasks) {
        NativeTableHeaderCell title = new NativeTableHeaderCell(
                Words.say("timeline.week", house.times().plain(monday)));
        title.getElement().setAttribute("scope", "rowgroup");
        title.getElement().setAttribute("colspan", String.valueOf(COLUMNS));
        NativeTableRow heading = new NativeTableRow(title);
        heading.addClassName("week");
        NativeTableBody body = new NativeTableBody(heading);
        tasks.forEach(task -> body.add(row(task)));
        return body;
    }

    private NativeTableRow row(Planned task) {
        Link name = new Link(task.path(), task.name());
        name.addClassName("row-title");
        NativeTableHeaderCell what = new NativeTableHeaderCell(name);
        what.getElement().setAttribute("scope", "row");
        String project = task.project();
        if (project != null) {
            Span where = new Span(project);
            where.addClassName("quiet");
            what.add(where);
        }
        return new NativeTableRow(
                what,
                new NativeTableCell(Chip.of(task.status())),
                new NativeTableCell(day(task.startsOn())),
                new NativeTableCell(task.due(house)),
                new NativeTableCell(task.duration()));
    }

    private Component day(@Nullable LocalDate day) {
        return day == null ? new Span() : house.times().day(day);
    }
}
