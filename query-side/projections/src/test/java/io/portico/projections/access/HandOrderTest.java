package io.portico.projections.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.TaskId;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HandOrderTest {

    private final List<TaskId> cards = new ArrayList<>();
    private HandOrder order = HandOrder.EMPTY;
    private long position = 1_000_000_000_000L;

    private void add(String id) {
        order = order.added(new TaskId(id), ++position);
        cards.addFirst(new TaskId(id));
    }

    private void put(TaskId task, Where where, TaskId neighbour) {
        order = order.placed(new TaskPlaced(task, where, neighbour), ++position);
        cards.remove(task);
        cards.add(cards.indexOf(neighbour) + (where == Where.AFTER ? 1 : 0), task);
    }

    private List<TaskId> ranked() {
        return cards.stream().sorted(Comparator.comparing(order::rank)).toList();
    }

    private TaskId any(Random random) {
        return cards.get(random.nextInt(cards.size()));
    }

    @Test
    void ranksAreAlwaysInTheOrderInWhichCardsWouldLieOnATable() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            cards.clear();
            order = HandOrder.EMPTY;
            add("first");
            for (int i = 0; i < 500; i++) {
                TaskId task = any(random);
                TaskId neighbour = any(random);
                int what = random.nextInt(10);
                if (what == 0) {
                    add("t" + i);
                } else if (what == 1 && cards.size() > 1) {
                    order = order.removed(task);
                    cards.remove(task);
                } else if (!task.equals(neighbour)) {
                    put(task, random.nextBoolean() ? Where.AFTER : Where.BEFORE, neighbour);
                }
                assertThat(ranked()).as("seed %s, step %s", seed, i).isEqualTo(cards);
            }
        }
    }

    /** More often than a number could be halved. */
    @Test
    void thereIsAlwaysRoomHoweverOftenCardsArePutInTheSamePlace() {
        for (int i = 0; i < 200; i++) {
            add("t" + i);
        }
        for (Where where : Where.values()) {
            for (TaskId crowded : List.of(cards.getFirst(), cards.get(100), cards.getLast())) {
                for (int i = 0; i < 1_000; i++) {
                    TaskId task = cards.get((i * 7) % cards.size());
                    if (!task.equals(crowded)) {
                        put(task, where, crowded);
                    }
                }
                assertThat(ranked()).as("%s %s", where, crowded).isEqualTo(cards);
            }
        }
    }

    @Test
    void whatIsAddedStandsBeforeWhateverWasPutFirst() {
        add("t1");
        add("t2");
        for (int i = 0; i < 100; i++) {
            put(cards.getLast(), Where.BEFORE, cards.getFirst());
        }
        add("t3");
        assertThat(ranked()).isEqualTo(cards);
        assertThat(cards.getFirst()).isEqualTo(new TaskId("t3"));
    }

    @Test
    void aTaskStaysWhereItIsWhenItsNeighbourWasTakenBackAtThatMoment() {
        add("t1");
        add("t2");
        long before = order.rank(new TaskId("t1"));
        order = order.placed(new TaskPlaced(new TaskId("t1"), Where.BEFORE, new TaskId("gone")), ++position);
        assertThat(order.rank(new TaskId("t1"))).isEqualTo(before);
        assertThat(order.placed(new TaskPlaced(new TaskId("gone"), Where.BEFORE, new TaskId("t1")), ++position))
                .isSameAs(order);
    }
}
