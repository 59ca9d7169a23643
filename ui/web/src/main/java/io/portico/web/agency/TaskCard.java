package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import io.portico.messages.person.Permission;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Dots;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task on the board. Arrows lead from card to card; with the Shift key they take the card along (WCAG 2.2, 2.5.7:
 * whatever is dragged can be done without dragging).
 */
final class TaskCard extends ListItem {

    private static final String ARROWS = """
            ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)
                && !event.altKey && !event.ctrlKey && !event.metaKey
                && event.target.matches('a.row-title')
                && (event.preventDefault(), true)
            """;

    private final House house;
    private final TaskAddress address;
    private final TaskBoard board;
    private final TaskStatus status;
    private @Nullable TaskDetails task;
    private @Nullable Link name;

    TaskCard(House house, TaskAddress address, TaskBoard board, TaskStatus status) {
        this.house = house;
        this.address = address;
        this.board = board;
        this.status = status;
        addClassName("task-card");
        getElement()
                .addEventListener("keydown", this::onArrow)
                .setFilter(ARROWS)
                .addEventData("event.key")
                .addEventData("event.shiftKey");
    }

    TaskDetails task() {
        return Objects.requireNonNull(task);
    }

    void show(TaskDetails now) {
        if (now.equals(task)) {
            return;
        }
        boolean first = task == null;
        task = now;
        if (first || name == null) {
            build(now);
        } else {
            Link kept = name;
            kept.setText(now.name());
            getChildren().filter(part -> part != kept).toList().forEach(this::remove);
            below(now);
        }
    }

    private void build(TaskDetails now) {
        Link link = new Link(address.to(now.id()), now.name());
        link.addClassName("row-title");
        if (board.mayEdit()) {
            link.getElement().setAttribute("aria-describedby", "board-help");
            // The link would be dragged as a link; it is the card that moves.
            link.getElement().setAttribute("draggable", "false");
            DragSource.create(this).addDragStartListener(_ -> board.moves().take(now.id()));
            getElement().setAttribute("data-task", now.id().value());
        }
        name = link;
        add(link);
        below(now);
    }

    private void below(TaskDetails now) {
        Div line = new Div();
        line.addClassName("card-line");
        String project = now.projectTitle();
        if (address.project() == null && project != null) {
            Span where = new Span(project);
            where.addClassName("quiet");
            line.add(where);
        }
        TaskMarks.unread(now).ifPresent(line::add);
        if (line.getComponentCount() > 0) {
            add(line);
        }
        Div marks = new Div(AccessIcon.of(house, now, house.may(Permission.ACCESS_GRANT)));
        marks.addClassName("marks");
        if (now.priority() != Priority.NORMAL) {
            marks.add(Chip.of(now.priority()));
        }
        if (now.deadline() != null) {
            marks.add(TaskMarks.deadline(house, now));
        }
        TaskMarks.waiting(house, now).ifPresent(marks::add);
        if (now.subtasks() > 0) {
            marks.add(TaskMarks.subtasks(now));
        }
        Div end = new Div(TaskMarks.people(now));
        end.addClassName("card-end");
        if (board.mayEdit()) {
            end.add(menu(now));
        }
        Div foot = new Div(marks, end);
        foot.addClassName("card-foot");
        add(foot);
    }

    private Button menu(TaskDetails now) {
        Dots more = new Dots(Words.say("board.move", now.name()));
        ContextMenu menu = more.menu();
        if (board.moves().isByHand()) {
            menu.addItem(Words.say("board.up"), _ -> board.moves().shift(now.id(), -1));
            menu.addItem(Words.say("board.down"), _ -> board.moves().shift(now.id(), 1));
            menu.addItem(Words.say("board.top"), _ -> board.moves().toTop(now.id()));
            menu.addSeparator();
        }
        TaskBoard.others(now.status())
                .forEach(to -> menu.addItem(Words.say("board.moveTo", Words.say(to)), _ -> board.moves()
                        .move(now.id(), to)));
        return more;
    }

    private void onArrow(DomEvent event) {
        int steps =
                switch (event.getEventData().path("event.key").asString("")) {
                    case "ArrowLeft", "ArrowUp" -> -1;
                    default -> 1;
                };
        boolean sideways = !event.getEventData().path("event.key").asString("").matches("Arrow(Up|Down)");
        boolean taking = event.getEventData().path("event.shiftKey").asBoolean(false);
        int place = getParent()
                .map(list -> list.getChildren().toList().indexOf(this))
                .orElse(0);
        if (taking) {
            if (board.mayEdit() && sideways) {
                board.moves().move(task().id(), board.beside(status, steps));
            } else if (board.mayEdit()) {
                board.moves().shift(task().id(), steps);
            }
        } else if (sideways) {
            board.focusBeside(status, steps, place);
        } else {
            board.focus(status, place + steps);
        }
    }

    void focus() {
        if (name != null) {
            name.getElement().callJsFunction("focus");
        }
    }
}
