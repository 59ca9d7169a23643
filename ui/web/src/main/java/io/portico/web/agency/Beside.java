package io.portico.web.agency;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list that the open task was opened from, or else its project's, beside it: filtered and ordered as it was. */
final class Beside extends Nav {

    private final UnorderedList rows = new UnorderedList();
    private final TaskAddress address;
    private final TaskId open;
    private List<TaskDetails> tasks = List.of();

    Beside(House house, TaskAddress address, String title, TaskId open) {
        this.address = address;
        this.open = open;
        setAriaLabel(Words.say("tasks.of", title));
        addClassName("beside");
        add(rows);
        Live.keep(
                this,
                house,
                Set.of("task"),
                () -> house.ask(address.asShown(new PageRequest(PageRequest.MAX_LIMIT, null)))
                        .items(),
                this::show,
                rows::removeAll);
    }

    private void show(List<TaskDetails> now) {
        tasks = now;
        rows.removeAll();
        now.forEach(task -> {
            Link link = new Link(address.to(task.id()), Chip.of(task.status()), new Span(task.name()));
            if (task.id().equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            rows.add(new ListItem(link));
        });
    }

    /** The task so many steps further down; the first one if the open task is not in the list any more. */
    Optional<TaskId> further(int steps) {
        List<TaskId> ids = tasks.stream().map(TaskDetails::id).toList();
        int at = ids.indexOf(open);
        int to = at < 0 ? 0 : at + steps;
        return to < 0 || to >= ids.size() ? Optional.empty() : Optional.of(ids.get(to));
    }
}
