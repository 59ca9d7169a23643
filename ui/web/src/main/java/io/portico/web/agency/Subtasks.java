package io.portico.web.agency;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Gradual;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The subtasks of a task: how many are done, each to be ticked off, and a line to write the next one into. */
final class Subtasks extends Section {

    private final House house;
    private final TaskId parent;
    private final @Nullable ProjectId project;
    private final boolean mayEdit;
    private final Span count = new Span();
    private final UnorderedList rows = new UnorderedList();
    private final TextField next = new TextField();
    private final Fields fields = new Fields();
    private final Gradual<TaskDetails> subtasks;
    private final Live<Shown> live;

    /** @param parent how many there are in all is known to the task itself; null where all of them are shown */
    private record Shown(
            Slice<TaskDetails> subtasks, @Nullable TaskDetails parent) {}

    Subtasks(House house, TaskDetails task) {
        this.house = house;
        this.parent = task.id();
        this.project = task.projectId();
        this.mayEdit = house.may(Permission.WORK_EDIT);
        addClassName("subtasks");
        setAriaLabel(Words.say("task.subtasks"));
        count.addClassName("quiet");
        Div head = new Div(new H2(Words.say("task.subtasks")), count);
        head.addClassName("subtasks-head");
        rows.addClassName("rows");
        subtasks = new Gradual<>(rows, PageRequest.MAX_LIMIT, this::page, this::again);
        add(head, rows, subtasks.more());
        if (mayEdit && project != null) {
            offerNext(project);
        }
        live = Live.keep(this, house, Set.of("task", "self"), this::look, this::show, this::nothing)
                .daily();
    }

    private void nothing() {
        show(new Shown(new Slice<>(List.of(), null), null));
    }

    private void offerNext(ProjectId where) {
        fields.name("name", next);
        next.setPlaceholder(Words.say("task.nextSubtask"));
        next.setAriaLabel(Words.say("task.nextSubtask"));
        next.setMaxLength(Check.MAX_TITLE);
        next.setValueChangeMode(ValueChangeMode.EAGER);
        next.addKeyDownListener(Key.ENTER, _ -> {
            if (!next.getValue().isBlank()) {
                fields.attempt(() -> add(where));
            }
        });
        add(next, new NewTaskReaders(house, where, parent));
    }

    private void add(ProjectId where) {
        house.send(new AddTask(
                TaskId.random(),
                where,
                parent,
                Confidential.of(next.getValue()),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                Set.of()));
        next.clear();
        again();
    }

    private void again() {
        live.again();
    }

    private Slice<TaskDetails> page(PageRequest page) {
        Map<String, String> asked = Map.of(TaskParameters.PARENT, parent.value());
        Tasks part =
                house.ask(new FindTasks(TaskParameters.filter(asked::get), TaskGrouping.NONE, TaskSort.OLDEST, page));
        return new Slice<>(part.items(), part.next());
    }

    private Shown look() {
        Slice<TaskDetails> part = subtasks.asked();
        return new Shown(part, part.next() == null ? null : house.ask(new FindTask(parent)));
    }

    private void show(Shown shown) {
        List<TaskDetails> tasks = shown.subtasks().items();
        TaskDetails whole = shown.parent();
        long done =
                tasks.stream().filter(task -> task.status() == TaskStatus.DONE).count();
        count.setText(
                tasks.isEmpty()
                        ? ""
                        : Words.say(
                                "task.subtasks.done",
                                whole == null ? done : whole.subtasksDone(),
                                whole == null ? tasks.size() : whole.subtasks()));
        setVisible(!tasks.isEmpty() || (mayEdit && project != null));
        subtasks.showing(shown.subtasks());
        Map<TaskId, SubtaskRow> kept = rows.getChildren()
                .map(SubtaskRow.class::cast)
                .collect(Collectors.toMap(row -> row.task().id(), Function.identity()));
        InPlace.arrange(
                rows,
                tasks.stream()
                        .map(task -> {
                            SubtaskRow row = kept.get(task.id());
                            if (row == null) {
                                return new SubtaskRow(task, mayEdit, this::tick);
                            }
                            row.show(task);
                            return row;
                        })
                        .toList());
    }

    private boolean tick(TaskDetails task, TaskStatus to, SubtaskRow row) {
        return Notice.attempt(() -> new TaskEditing(house).make(task, TaskWish.of(TaskField.STATUS, to), now -> {
            row.show(now);
            again();
        }));
    }
}
