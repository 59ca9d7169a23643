package io.portico.web.agency;

import com.vaadin.flow.component.AttachEvent;
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
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks in columns by their status, in the agency's own order: a card is put into another column, and between two others,
 * by dragging it, by keys, or from its menu.
 */
final class TaskBoard extends Div {

    private final House house;
    private final TaskAddress address;
    private final boolean mayEdit;
    private final Map<TaskStatus, BoardColumn> columns = new LinkedHashMap<>();
    private final CardMoves moves;
    private final Live<List<BoardColumn.Shown>> live;

    TaskBoard(House house, TaskAddress address) {
        this.house = house;
        this.address = address;
        this.mayEdit = house.may(Permission.WORK_EDIT);
        this.moves = new CardMoves(house, this, address.sort());
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
            board.getElement().setAttribute("data-by-hand", moves.isByHand());
            add(moves.said());
            Paragraph help = new Paragraph(Words.say(moves.isByHand() ? "board.help" : "board.help.sorted"));
            help.addClassNames("quiet", "board-help");
            help.setId("board-help");
            add(help);
        }
        live = Live.keep(
                        this,
                        house,
                        Set.of("task", "budget", "access", "self"),
                        this::look,
                        this::show,
                        () -> show(List.of()))
                .daily();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/board.js");
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

    /** Goes to a card in the next column on that side in which there is one. */
    void focusBeside(TaskStatus status, int steps, int place) {
        List<BoardColumn> all = List.copyOf(columns.values());
        int at = List.copyOf(columns.keySet()).indexOf(status);
        for (int to = at + steps; to >= 0 && to < all.size(); to += steps) {
            if (all.get(to).focus(place)) {
                return;
            }
        }
    }

    /** Goes to the card at that place of a column. */
    void focus(TaskStatus status, int place) {
        BoardColumn column = columns.get(status);
        if (column != null) {
            column.focus(place);
        }
    }

    CardMoves moves() {
        return moves;
    }

    Optional<TaskDetails> find(TaskId id) {
        return columns.values().stream()
                .flatMap(column -> column.find(id).stream())
                .findFirst();
    }

    /** The column of that status, if it is shown. */
    Optional<BoardColumn> column(TaskStatus status) {
        return Optional.ofNullable(columns.get(status));
    }

    /** Whoever moved a card stays with it, or, where the filter hides it now, with the one next to where it was. */
    void focus(TaskDetails moved, int place) {
        boolean shown = columns.values().stream().anyMatch(column -> column.focus(moved.id()));
        if (!shown) {
            BoardColumn former = columns.get(moved.status());
            if (former == null || !former.focus(Math.max(place, 0))) {
                focusAnything();
            }
        }
    }

    private void focusAnything() {
        if (columns.values().stream().noneMatch(column -> column.focus(0))) {
            getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        }
    }
}
