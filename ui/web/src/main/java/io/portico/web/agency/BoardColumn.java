package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.Where;
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

    /** More than a column has room for, so that there is an end to come near to. */
    private static final int STEP = 15;

    /** Whoever comes near the last card is shown more of them before they are there. */
    private static final String NEAR_THE_END =
            "element.scrollTop > 0 && element.scrollHeight - element.scrollTop - element.clientHeight < 400";

    private static final int SCROLLING_RESTS_MILLIS = 150;

    private static final String LANDING_SIDE = "element.dataset.landing";
    private static final String LANDING_BESIDE = "element.dataset.landingBeside";

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
    private int all;
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
        more.addClickListener(_ -> more());
        list.getElement()
                .addEventListener("scroll", _ -> more())
                .setFilter(NEAR_THE_END)
                .debounce(SCROLLING_RESTS_MILLIS);
        add(new Div(heading), list, more);
        if (board.mayEdit()) {
            DropTarget.create(this);
            getElement()
                    .addEventListener("drop", this::onDrop)
                    .addEventData(LANDING_SIDE)
                    .addEventData(LANDING_BESIDE);
        }
    }

    /** The script of the board knows between which cards it was let go. */
    private void onDrop(DomEvent event) {
        String beside = event.getEventData().path(LANDING_BESIDE).asString("");
        BoardSpot spot = cards.values().stream()
                .map(TaskCard::task)
                .filter(task -> task.id().value().equals(beside))
                .findFirst()
                .map(task -> new BoardSpot(
                        event.getEventData().path(LANDING_SIDE).asString("").equals("after")
                                ? Where.AFTER
                                : Where.BEFORE,
                        task.id()))
                .orElse(null);
        board.moves().drop(status, spot);
    }

    /** Asks, away from the page. */
    Shown look(int all) {
        stock.renewed();
        return new Shown(all, stock.from(0, wanted.get()));
    }

    /** Changes what differs and lets everything else be, so that whoever is on a card stays there. */
    void show(Shown shown) {
        all = shown.count();
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
            bring(card, i);
        }
        order = ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
        more.setVisible(shown.count() > tasks.size());
        list.getElement().setAttribute("data-empty", Words.say("board.empty"));
    }

    /** What merely moves up because another one leaves stays as it is, and so does whoever is on it. */
    private void bring(TaskCard card, int place) {
        Element inside = list.getElement();
        if (inside.indexOfChild(card.getElement()) == place + 1) {
            inside.removeChild(place);
        } else if (inside.indexOfChild(card.getElement()) != place) {
            list.addComponentAtIndex(place, card);
        }
    }

    /** How many cards there are, whether or not they are all shown. */
    int count() {
        return all;
    }

    /** Shows more if there is more; whether there was. */
    boolean more() {
        if (all <= order.size()) {
            return false;
        }
        wanted.set(order.size() + STEP);
        board.again();
        return true;
    }

    /** Beside which card it stands here; nothing if it is alone. */
    Optional<BoardSpot> spot(TaskId id) {
        return beside(id, 1).map(next -> new BoardSpot(Where.BEFORE, next)).or(() -> beside(id, -1)
                .map(last -> new BoardSpot(Where.AFTER, last)));
    }

    /** The card so many steps below that one, if there is one. */
    Optional<TaskId> beside(TaskId id, int steps) {
        int at = place(id) + steps;
        return place(id) < 0 || at < 0 || at >= order.size()
                ? Optional.empty()
                : Optional.of(order.get(at).task().id());
    }

    /** The uppermost card, if it is another one. */
    Optional<TaskId> top(TaskId id) {
        return order.stream().findFirst().map(card -> card.task().id()).filter(first -> !first.equals(id));
    }

    Optional<TaskDetails> find(TaskId id) {
        return Optional.ofNullable(cards.get(id)).map(TaskCard::task);
    }

    /** The how many-eth card it is here; less than nothing if it is not. */
    int place(TaskId id) {
        return order.stream().map(card -> card.task().id()).toList().indexOf(id);
    }

    /** Puts the reader on that card; returns whether it is here. */
    boolean focus(TaskId id) {
        TaskCard card = cards.get(id);
        if (card != null) {
            card.focus();
        }
        return card != null;
    }

    /** Puts the reader on the card at that place, or the last one before it; returns whether there is any. */
    boolean focus(int place) {
        if (!order.isEmpty()) {
            order.get(Math.clamp(place, 0, order.size() - 1)).focus();
        }
        return !order.isEmpty();
    }
}
