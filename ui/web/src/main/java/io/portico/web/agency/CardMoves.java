package io.portico.web.agency;

import com.vaadin.flow.component.html.Span;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.Where;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskSort;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How cards of a board come to other places: to another status, and beside other cards where they stand by hand. */
final class CardMoves {

    private final House house;
    private final TaskBoard board;
    private final TaskSort sort;
    /** What is said of a move to those who do not see it. */
    private final Span said = new Span();

    private @Nullable TaskId dragged;

    CardMoves(House house, TaskBoard board, TaskSort sort) {
        this.house = house;
        this.board = board;
        this.sort = sort;
        said.addClassName("hidden");
        said.getElement().setAttribute("role", "status");
    }

    Span said() {
        return said;
    }

    /** Whether cards stand where somebody put them. */
    boolean isByHand() {
        return sort == TaskSort.BY_HAND;
    }

    /** Somebody takes a card to drag it. */
    void take(TaskId id) {
        dragged = id;
    }

    /** The card that was dragged is let go over a column, beside another card if there is any. */
    void drop(TaskStatus to, @Nullable BoardSpot spot) {
        TaskId id = dragged;
        dragged = null;
        if (id != null) {
            board.find(id).ifPresent(task -> move(task, to, isByHand() ? Optional.ofNullable(spot) : Optional.empty()));
        }
    }

    /** To another column, where it stands by its place among all. */
    void move(TaskId id, TaskStatus to) {
        board.find(id).filter(task -> task.status() != to).ifPresent(task -> move(task, to, Optional.empty()));
    }

    /** Up or down by one within its column. */
    void shift(TaskId id, int steps) {
        Where where = steps < 0 ? Where.BEFORE : Where.AFTER;
        board.find(id).ifPresent(task -> place(task, beside(task, steps).map(other -> new BoardSpot(where, other))));
    }

    void toTop(TaskId id) {
        board.find(id)
                .ifPresent(task -> place(
                        task,
                        board.column(task.status())
                                .flatMap(column -> column.top(id))
                                .map(first -> new BoardSpot(Where.BEFORE, first))));
    }

    /** The next card on that side; what is below the last one that is shown, is shown then. */
    private Optional<TaskId> beside(TaskDetails task, int steps) {
        return board.column(task.status()).flatMap(column -> {
            Optional<TaskId> beside = column.beside(task.id(), steps);
            return beside.isEmpty() && steps > 0 && column.more() ? column.beside(task.id(), steps) : beside;
        });
    }

    private void move(TaskDetails task, TaskStatus to, Optional<BoardSpot> spot) {
        if (task.status() == to) {
            place(task, spot);
            return;
        }
        Optional<BoardSpot> former =
                spot.flatMap(_ -> board.column(task.status()).flatMap(column -> column.spot(task.id())));
        Notice.attempt(() -> {
            put(task, spot);
            make(
                    task,
                    to,
                    now -> Notice.undoable(Words.say("board.moved", now.name(), Words.say(now.status())), () -> {
                        put(now, former);
                        make(now, task.status(), _ -> {});
                    }));
        });
    }

    /** Within its column; without a spot it stays, and where that is is said all the same. */
    private void place(TaskDetails task, Optional<BoardSpot> spot) {
        if (!isByHand()) {
            said.setText(Words.say("board.sorted", Words.say(sort)));
            return;
        }
        Notice.attempt(() -> {
            put(task, spot);
            board.again();
            board.column(task.status())
                    .filter(column -> column.focus(task.id()))
                    .ifPresent(column -> say(task, column));
        });
    }

    private void say(TaskDetails task, BoardColumn column) {
        said.setText(Words.say(
                "board.placed", task.name(), column.place(task.id()) + 1, column.count(), Words.say(task.status())));
    }

    private void put(TaskDetails task, Optional<BoardSpot> spot) {
        spot.ifPresent(place -> house.send(place.command(task.id())));
    }

    private void make(TaskDetails task, TaskStatus to, Consumer<TaskDetails> done) {
        int place = board.column(task.status())
                .map(column -> column.place(task.id()))
                .orElse(0);
        new TaskEditing(house).make(task, TaskWish.of(TaskField.STATUS, to), now -> {
            board.again();
            board.focus(task, place);
            if (now.status() == to) {
                done.accept(now);
            }
        });
    }
}
