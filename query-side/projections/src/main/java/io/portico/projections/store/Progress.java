package io.portico.projections.store;

import io.portico.tenancy.Positions;
import io.portico.tenancy.ViewProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.AxonException;
import org.jspecify.annotations.Nullable;

/** How far each processor's views are, with waiting. */
public final class Progress implements ViewProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Set<String> viewGroups;
    private final Positions positions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Map<String, Long> passed = new HashMap<>();
    private int waiting;
    private volatile @Nullable Long headAtStart;
    private volatile boolean whole;
    private volatile @Nullable ViewTokens elsewhere;

    /** @param viewGroups the processors whose views pages read */
    public Progress(Set<String> viewGroups, Positions positions) {
        this.viewGroups = Set.copyOf(viewGroups);
        this.positions = positions;
    }

    /** Says that other nodes may hold processors, so that their tokens have to be read from the store. */
    public void alsoElsewhere(ViewTokens tokens) {
        this.elsewhere = tokens;
    }

    /** Whether nobody else reads tokens from the store to learn how far this node is. */
    boolean isAlone() {
        return elsewhere == null;
    }

    void passed(String processor, long position) {
        lock.lock();
        try {
            passed.put(processor, position);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets a processor rest before its next batch, so that it will be a larger one; until somebody waits for it. */
    void rest(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting == 0 && left > 0) {
                left = wanted.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(long position, Duration limit) {
        return awaitAll(viewGroups, position, limit);
    }

    /** As {@link #await(long, Duration)}, for one processor. */
    public boolean await(String group, long position, Duration limit) {
        return awaitAll(Set.of(group), position, limit);
    }

    @Override
    public boolean whole() {
        if (!whole) {
            Long head = headAtStart;
            if (head == null) {
                try {
                    head = positions.head();
                } catch (AxonException e) {
                    // A ledger that does not answer: how much the views have to hold is not known yet.
                    return false;
                }
                headAtStart = head;
            }
            whole = awaitAll(viewGroups, head, Duration.ZERO);
        }
        return whole;
    }

    /** The ledger's end when this node started: before the views are there, nothing they say is the present. */
    public long headAtStart() {
        Long head = headAtStart;
        if (head == null) {
            head = positions.head();
            headAtStart = head;
        }
        return head;
    }

    private boolean awaitAll(Set<String> groups, long position, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            ViewTokens tokens = elsewhere;
            long slice = deadline - System.nanoTime();
            if (tokens != null) {
                slice = Math.min(slice, LOOK_AGAIN.toNanos());
            }
            if (passedHere(groups, position, slice)) {
                return true;
            }
            if (tokens != null && groups.stream().allMatch(group -> tokens.positionOf(group) >= position)) {
                return true;
            }
            if (deadline - System.nanoTime() <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
    }

    /** Waits, at most that long, for this node's own processors. */
    private boolean passedHere(Set<String> groups, long position, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            waiting++;
            while (!lookHere(groups, position)) {
                if (left <= 0) {
                    return false;
                }
                wanted.signalAll();
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private boolean lookHere(Set<String> groups, long position) {
        return groups.stream().allMatch(group -> passed.getOrDefault(group, -1L) >= position);
    }
}
