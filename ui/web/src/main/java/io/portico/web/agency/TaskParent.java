package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.NestTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which task of its project a task is part of; saved as soon as it is changed. Not there where there is no project. */
final class TaskParent extends Div {

    private final House house;
    private final ComboBox<Whole> whole = new ComboBox<>(Words.say("task.parent"));
    private final Fields fields = new Fields();
    private TaskDetails seen;

    /** Another task, by what it is called. */
    private record Whole(TaskId id, String name) {}

    TaskParent(House house, TaskDetails task) {
        this.house = house;
        this.seen = task;
        whole.setItemLabelGenerator(Whole::name);
        whole.setItems(this::some);
        whole.setPlaceholder(Words.say("task.noParent"));
        whole.setClearButtonVisible(true);
        whole.setWidthFull();
        whole.setReadOnly(!house.may(Permission.WORK_EDIT));
        fields.name("parentTaskId", whole);
        whole.addValueChangeListener(event -> {
            if (event.isFromClient() && !fields.attempt(() -> put(event.getValue()))) {
                // What was refused must not look as if it were saved.
                choose();
            }
        });
        add(whole);
    }

    /** Shows what is true now; this is not the reader's doing and saves nothing. */
    void show(TaskDetails now) {
        boolean moved = !Objects.equals(seen.projectId(), now.projectId());
        seen = now;
        if (moved) {
            whole.getDataProvider().refreshAll();
        }
        setVisible(now.projectId() != null);
        choose();
    }

    private void choose() {
        TaskId parent = seen.parentTaskId();
        whole.setValue(
                parent == null
                        ? null
                        : new Whole(parent, Objects.requireNonNullElse(seen.parentName(), parent.value())));
    }

    private void put(@Nullable Whole chosen) {
        house.send(new NestTask(seen.id(), chosen == null ? null : chosen.id()));
    }

    /** The other tasks of the project that are called like what was typed, newest first. */
    private Stream<Whole> some(Query<Whole, String> wanted) {
        ProjectId project = seen.projectId();
        Map<String, String> asked = new HashMap<>();
        wanted.getFilter()
                .filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), TaskParameters.MAX_TEXT)))
                .ifPresent(text -> asked.put(TaskParameters.TEXT, text));
        asked.put(TaskParameters.PROJECT, project == null ? TaskParameters.NOBODY : project.value());
        Stock<Whole> found = new Stock<>(page -> {
            Tasks part = house.ask(
                    new FindTasks(TaskParameters.filter(asked::get), TaskGrouping.NONE, TaskSort.NEWEST, page));
            return new Slice<>(
                    part.items().stream()
                            .filter(one -> !one.id().equals(seen.id()))
                            .map(one -> new Whole(one.id(), one.name()))
                            .toList(),
                    part.next());
        });
        return found.from(wanted.getOffset(), wanted.getLimit()).stream();
    }
}
