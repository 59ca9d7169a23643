package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGroup;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tasks in columns by their status; a card is moved by dragging it, by keys, or from its menu. */
final class TaskBoard extends Div {

    private final House house;
    private final TaskAddress address;
    private final boolean mayEdit;
    private final Map<TaskStatus, BoardColumn> columns = new LinkedHashMap<>();
    private final Live<List<BoardColumn.Shown>> live;

    TaskBoard(House house, TaskAddress address) {
        this.house = house;
        this.address = address;
        this.mayEdit = house.may(Permission.WORK_EDIT);
        addClassName("board-part");
        Div board = new Div();
        board.addClassName("board");
        statuses().forEach(status -> {
            BoardColumn column = new BoardColumn(house, address, status, this);
            columns.put(status, column);
            board.add(column);
        });
        add(board);
        if (mayEdit) {
            Paragraph help = new Paragraph(Words.say("board.help"));
            help.addClassNames("quiet", "board-help");
            help.setId("board-help");
            add(help);
        }
        live = Live.keep(this, house, Set.of("task", "access"), this::look, this::show, () -> show(List.of()));
    }

    boolean mayEdit() {
        return mayEdit;
    }

    /** Those that are asked for, or all. */
    private List<TaskStatus> statuses() {
        List<String> asked = address.values(TaskParameters.STATUS);
        return Stream.of(TaskStatus.values())
                .filter(status -> asked.isEmpty() || asked.contains(status.name()))
                .toList();
    }

    private List<BoardColumn.Shown> look() {
        Map<String, Integer> counts =
                house
                        .ask(address.question(TaskGrouping.STATUS, TaskSort.NEWEST, new PageRequest(1, null)))
                        .groups()
                        .stream()
                        .collect(Collectors.toMap(TaskGroup::key, TaskGroup::count));
        List<BoardColumn.Shown> shown = new ArrayList<>();
        columns.forEach((status, column) -> shown.add(column.look(counts.getOrDefault(status.name(), 0))));
        return shown;
    }

    private void show(List<BoardColumn.Shown> shown) {
        List<BoardColumn> all = List.copyOf(columns.values());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).show(i < shown.size() ? shown.get(i) : BoardColumn.Shown.NOTHING);
        }
    }

    /** Asks again at once. */
    void again() {
        live.again();
    }

    /** The column so many steps to the right of this one; the same where there is none. */
    TaskStatus beside(TaskStatus status, int steps) {
        List<TaskStatus> all = List.copyOf(columns.keySet());
        return all.get(Math.clamp(all.indexOf(status) + steps, 0, all.size() - 1));
    }

    /** Where a card may go besides its own column, whether or not that one is shown. */
    static List<TaskStatus> others(TaskStatus status) {
        return Stream.of(TaskStatus.values()).filter(one -> one != status).toList();
    }

    /** Moves to the first card of a column beside, or to the one next in the same column. */
    void focus(TaskStatus status, int place) {
        BoardColumn column = columns.get(status);
        if (column != null) {
            column.focus(place);
        }
    }

    void move(TaskId id, TaskStatus to) {
        columns.values().stream()
                .flatMap(column -> column.find(id).stream())
                .findFirst()
                .filter(task -> task.status() != to)
                .ifPresent(task -> move(task, to));
    }

    private void move(TaskDetails task, TaskStatus to) {
        Notice.attempt(() -> make(
                task,
                to,
                now -> Notice.undoable(
                        Words.say("board.moved", now.name(), Words.say(now.status())),
                        () -> make(now, task.status(), _ -> {}))));
    }

    private void make(TaskDetails task, TaskStatus to, Consumer<TaskDetails> done) {
        new TaskEditing(house).make(task, TaskWish.of(TaskField.STATUS, to), now -> {
            again();
            columns.values().forEach(column -> column.focus(task.id()));
            if (now.status() == to) {
                done.accept(now);
            }
        });
    }
}
