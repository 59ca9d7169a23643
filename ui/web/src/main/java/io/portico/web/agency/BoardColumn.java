package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One status on the board: its tasks as far as somebody asked to see them, and how many there are. */
final class BoardColumn extends Section {

    private static final int STEP = 30;

    /** What a column shows. */
    record Shown(int count, List<TaskDetails> tasks) {
        static final Shown NOTHING = new Shown(0, List.of());
    }

    private final House house;
    private final TaskAddress address;
    private final TaskStatus status;
    private final TaskBoard board;
    private final Stock<TaskDetails> stock;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Words.say("more"));
    private final Map<TaskId, TaskCard> cards = new HashMap<>();
    private List<TaskCard> order = List.of();
    private final AtomicInteger wanted = new AtomicInteger(STEP);

    BoardColumn(House house, TaskAddress address, TaskStatus status, TaskBoard board) {
        this.house = house;
        this.address = address;
        this.status = status;
        this.board = board;
        TaskAddress own = address.with(TaskParameters.STATUS, status.name());
        this.stock = new Stock<>(page -> {
            Tasks part = house.ask(own.question(TaskGrouping.NONE, address.sort(), page));
            return new Slice<>(part.items(), part.next());
        });
        addClassName("board-column");
        count.addClassName("quiet");
        H3 heading = new H3(Chip.of(status), count);
        setAriaLabel(Words.say(status));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(_ -> {
            wanted.addAndGet(STEP);
            board.again();
        });
        add(new Div(heading), list, more);
        if (board.mayEdit()) {
            DropTarget.create(this).addDropListener(event -> event.getDragData()
                    .filter(TaskId.class::isInstance)
                    .map(TaskId.class::cast)
                    .ifPresent(task -> board.move(task, status)));
        }
    }

    /** Asks, away from the page. */
    Shown look(int all) {
        stock.renewed();
        return new Shown(all, stock.from(0, wanted.get()));
    }

    /** Changes what differs and lets everything else be, so that whoever is on a card stays there. */
    void show(Shown shown) {
        count.setText(String.valueOf(shown.count()));
        count.getElement().setAttribute("aria-label", Words.say("group.count", shown.count()));
        List<TaskId> ids = shown.tasks().stream().map(TaskDetails::id).toList();
        cards.values().removeIf(card -> {
            boolean gone = !ids.contains(card.task().id());
            if (gone) {
                list.remove(card);
            }
            return gone;
        });
        List<TaskDetails> tasks = shown.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            TaskDetails task = tasks.get(i);
            TaskCard card = cards.computeIfAbsent(task.id(), _ -> new TaskCard(house, address, board, status));
            card.show(task);
            if (list.getElement().indexOfChild(card.getElement()) != i) {
                list.addComponentAtIndex(i, card);
            }
        }
        order = ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
        more.setVisible(shown.count() > tasks.size());
        list.getElement().setAttribute("data-empty", Words.say("board.empty"));
    }

    Optional<TaskDetails> find(TaskId id) {
        return Optional.ofNullable(cards.get(id)).map(TaskCard::task);
    }

    /** Puts the reader on that card if it is here. */
    void focus(TaskId id) {
        TaskCard card = cards.get(id);
        if (card != null) {
            card.focus();
        }
    }

    /** Puts the reader on the card at that place, or the last one before it. */
    void focus(int place) {
        if (!order.isEmpty()) {
            order.get(Math.clamp(place, 0, order.size() - 1)).focus();
        }
    }
}
