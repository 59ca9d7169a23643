package io.portico.projections.access;

import io.portico.messages.TaskId;
import io.portico.messages.task.TaskPlaced;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The one order of all tasks of an agency in which its people put them by hand: the newest first, until somebody puts one
 * beside another. Every task has a rank, a number that nobody is told; between the ranks of neighbours there is room, and
 * where it is used up, those around make some. Made by the same history, it is the same everywhere. Immutable.
 */
public final class HandOrder {

    static final HandOrder EMPTY = new HandOrder(HashTreePMap.empty(), TreePMap.empty());

    /** Between neighbours in the ledger; positions up to 2^43, nine million millions, fit in. */
    private static final int ROOM_BITS = 20;

    private static final long ROOM = 1L << ROOM_BITS;
    /** What each of those that make room has at least when they have made it. */
    private static final long ENOUGH = 1L << 10;

    private final PMap<TaskId, Long> ranks;
    private final TreePMap<Long, TaskId> inOrder;

    private HandOrder(PMap<TaskId, Long> ranks, TreePMap<Long, TaskId> inOrder) {
        this.ranks = ranks;
        this.inOrder = inOrder;
    }

    /** What comes first has the smallest; it changes when others make room, and never their order by that. */
    public long rank(TaskId taskId) {
        return Objects.requireNonNull(ranks.get(taskId), "a task without its place");
    }

    /** @param position of the event that made it */
    HandOrder added(TaskId taskId, long position) {
        return put(taskId, newest(position));
    }

    HandOrder removed(TaskId taskId) {
        Long rank = ranks.get(taskId);
        return rank == null ? this : new HandOrder(ranks.minus(taskId), inOrder.minus(rank));
    }

    /** @param position of the event, later than all that are in order */
    HandOrder placed(TaskPlaced event, long position) {
        if (!ranks.containsKey(event.neighbour()) || !ranks.containsKey(event.taskId())) {
            // One of them was taken back at the same moment: the other stays where it was.
            return this;
        }
        HandOrder others = removed(event.taskId());
        return switch (event.where()) {
            case BEFORE -> others.before(event.taskId(), event.neighbour(), position);
            case AFTER -> others.after(event.taskId(), event.neighbour());
        };
    }

    private HandOrder before(TaskId taskId, TaskId neighbour, long position) {
        Long previous = inOrder.lowerKey(rank(neighbour));
        return previous == null
                ? put(taskId, newest(position))
                : after(taskId, Objects.requireNonNull(inOrder.get(previous)));
    }

    private HandOrder after(TaskId taskId, TaskId neighbour) {
        long low = rank(neighbour);
        Long high = inOrder.higherKey(low);
        if (high == null) {
            return put(taskId, low + ROOM);
        }
        return high - low > 1
                ? put(taskId, low + (high - low) / 2)
                : roomAround(low).after(taskId, neighbour);
    }

    /** Spreads just so many tasks on both sides that each has enough. The first and the last of them stay. */
    private HandOrder roomAround(long rank) {
        Deque<Long> crowd = new ArrayDeque<>();
        crowd.add(rank);
        while (crowd.getLast() - crowd.getFirst() < ENOUGH * crowd.size()) {
            Long lower = inOrder.lowerKey(crowd.getFirst());
            Long higher = inOrder.higherKey(crowd.getLast());
            if (lower != null) {
                crowd.addFirst(lower);
            }
            if (higher == null) {
                // Behind the last there is all the room in the world.
                return spread(crowd, crowd.getFirst() + ROOM * crowd.size());
            }
            crowd.addLast(higher);
        }
        return spread(crowd, crowd.getLast());
    }

    private HandOrder spread(Deque<Long> crowd, long last) {
        long first = crowd.getFirst();
        long step = (last - first) / (crowd.size() - 1);
        HandOrder without = this;
        for (Long rank : crowd) {
            without = without.removed(at(rank));
        }
        HandOrder spread = without;
        long rank = first;
        for (Long former : crowd) {
            spread = spread.put(at(former), rank);
            rank += step;
        }
        return spread;
    }

    private TaskId at(long rank) {
        return Objects.requireNonNull(inOrder.get(rank));
    }

    private HandOrder put(TaskId taskId, long rank) {
        return new HandOrder(ranks.plus(taskId, rank), inOrder.plus(rank, taskId));
    }

    /** Before everything that was there. */
    private static long newest(long position) {
        return -(position << ROOM_BITS);
    }
}
