package io.portico.web.agency;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** The other tasks of the project, beside the one that is open. */
final class Beside extends Nav {

    private final UnorderedList rows = new UnorderedList();
    private final TaskId open;

    Beside(House house, ProjectDetails project, TaskId open) {
        this.open = open;
        setAriaLabel(Words.say("tasks.of", project.title()));
        addClassName("beside");
        add(rows);
        Live.keep(
                this,
                house,
                Set.of("task"),
                () -> house.ask(new FindTasks(project.id(), null, new PageRequest(PageRequest.MAX_LIMIT, null)))
                        .items(),
                this::show,
                rows::removeAll);
    }

    private void show(List<TaskDetails> tasks) {
        rows.removeAll();
        tasks.forEach(task -> {
            Link link = new Link(Link.to(task.id()), Chip.of(task.status()), new Span(task.name()));
            if (task.id().equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            rows.add(new ListItem(link));
        });
    }
}
