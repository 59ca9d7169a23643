package io.portico.web.agency;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list that the open task was opened from, or else its project's, beside it: filtered and ordered as it was. However
 * long it is, what stands here is the part around the open task.
 */
final class Beside extends Nav {

    /** How many tasks are seen before and behind the open one. */
    private static final int AROUND = 60;

    /** How far down an open task is looked for. */
    private static final int FURTHEST = 20_000;

    private final House house;
    private final UnorderedList rows = new UnorderedList();
    private final Map<Row, ListItem> drawn = new HashMap<>();
    private final TaskAddress address;
    private final TaskId open;
    private List<Row> tasks = List.of();

    /** As much of a task as is shown here. */
    private record Row(TaskId id, String name, TaskStatus status) {}

    Beside(House house, TaskAddress address, String title, TaskId open) {
        this.house = house;
        this.address = address;
        this.open = open;
        setAriaLabel(Words.say("tasks.of", title));
        addClassName("beside");
        add(rows);
        Live.keep(this, house, Set.of("task"), this::look, this::show, () -> show(List.of()));
    }

    /** Page by page until the open task has been passed far enough. */
    private List<Row> look() {
        List<Row> found = new ArrayList<>();
        String after = null;
        int at;
        do {
            Tasks part = house.ask(address.asShown(new PageRequest(PageRequest.MAX_LIMIT, after)));
            part.items().forEach(task -> found.add(new Row(task.id(), task.name(), task.status())));
            after = part.next();
            at = placeIn(found);
        } while (after != null && found.size() < FURTHEST && (at < 0 || found.size() <= at + AROUND));
        int middle = Math.max(at, 0);
        return List.copyOf(found.subList(Math.max(0, middle - AROUND), Math.min(found.size(), middle + AROUND + 1)));
    }

    private int placeIn(List<Row> list) {
        return list.stream().map(Row::id).toList().indexOf(open);
    }

    private void show(List<Row> now) {
        tasks = now;
        drawn.keySet().retainAll(now);
        InPlace.arrange(
                rows,
                now.stream().map(row -> drawn.computeIfAbsent(row, this::draw)).toList());
    }

    private ListItem draw(Row row) {
        Link link = new Link(address.to(row.id()), Chip.of(row.status()), new Span(row.name()));
        if (row.id().equals(open)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    /** The task so many steps further down; the first one if the open task is not in the list any more. */
    Optional<TaskId> further(int steps) {
        int at = placeIn(tasks);
        int to = at < 0 ? 0 : at + steps;
        return to < 0 || to >= tasks.size()
                ? Optional.empty()
                : Optional.of(tasks.get(to).id());
    }
}
