package io.portico.tenancy.disclosures;

import io.portico.tenancy.Gateway;
import io.portico.tenancy.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what leaves the house. Whoever reads does not wait for the disk: a thread of its own writes everything that
 * has come, several times a second. Only when {@value #MAX_WAITING} lines and things wait, readers wait for room, and where there is
 * none in time, nothing is shown that could not be written down.
 *
 * <p>An orderly end loses nothing. A crash loses what came since the last write, and the store says so from then on.
 */
public final class Disclosures implements AutoCloseable {

    /** Lines, and things in them: a line of a long list weighs more than one of a download. */
    static final int MAX_WAITING = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(Disclosures.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);
    private static final Duration LAST_TRIES = Duration.ofSeconds(10);
    private static final ScopedValue<List<Runnable>> HOLDING = ScopedValue.newInstance();

    private final DisclosureStore store;
    private final Clock clock;
    private final Duration patience;
    private final String node = UUID.randomUUID().toString();
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition written = lock.newCondition();
    /** What came since the last write began, and what that writes. */
    private List<Waiting> waiting = new ArrayList<>();

    private List<Waiting> underWay = List.of();
    private int weight;
    private int number;
    private long came;
    private long kept;
    private boolean hurried;
    private boolean failing;
    private boolean closed;

    /** @param patience how long a reader waits for room before they are refused */
    public Disclosures(DisclosureStore store, Clock clock, Duration patience) {
        this.store = store;
        this.clock = clock;
        this.patience = patience;
        store.begin(node, clock.instant());
        this.thread = Thread.ofPlatform().name("disclosures").daemon().unstarted(this::run);
        thread.start();
    }

    /** What was answered, and what there is to note of it once it is shown. */
    public static final class Held<R> {

        private final R answer;
        private final List<Runnable> notes;

        private Held(R answer, List<Runnable> notes) {
            this.answer = answer;
            this.notes = notes;
        }

        public R answer() {
            return answer;
        }

        /** Whoever is about to show it says so. Throws as {@link Disclosures#note} does. */
        public void note() {
            notes.forEach(Runnable::run);
        }
    }

    /**
     * Asks without noting anything yet, for whoever shows an answer only if it tells something new. What is asked by other
     * threads meanwhile is noted as ever.
     */
    public static <R> Held<R> hold(Supplier<R> asking) {
        List<Runnable> notes = new ArrayList<>();
        R answer = ScopedValue.where(HOLDING, notes).call(asking::get);
        return new Held<>(answer, notes);
    }

    /** Notes what the work's actor was shown. Throws {@link Gateway.Unavailable} when it cannot be noted. */
    public void note(Work work, @Nullable String token, String how, String through, List<String> things) {
        String onBehalfOf = work.onBehalfOf() == null ? null : work.onBehalfOf().id();
        Runnable note = () -> note(work.agencyId(), work.actor().id(), onBehalfOf, token, how, through, things);
        if (HOLDING.isBound()) {
            HOLDING.get().add(note);
        } else {
            note.run();
        }
    }

    /** Notes what was sent to somebody. Throws {@link Gateway.Unavailable} when it cannot be noted. */
    public void noteSent(String agencyId, String to, String how, String through, List<String> things) {
        note(agencyId, to, null, null, how, through, things);
    }

    private void note(
            String agencyId,
            String by,
            @Nullable String onBehalfOf,
            @Nullable String token,
            String how,
            String through,
            List<String> things) {
        lock.lock();
        try {
            awaitRoom();
            // In the lock: whatever is noted later is later, too, so that a write can say up to when it is complete.
            Instant at = clock.instant();
            String id = DisclosureIds.of(at, number++, node);
            waiting.add(new Waiting(agencyId, new Disclosure(id, at, by, onBehalfOf, token, how, through, things)));
            weight += weight(things);
            came++;
        } finally {
            lock.unlock();
        }
    }

    private static int weight(List<String> things) {
        return 1 + things.size();
    }

    private void awaitRoom() {
        long nanos = patience.toNanos();
        try {
            while (!closed && nanos > 0 && weight >= MAX_WAITING) {
                hurried = true;
                work.signal();
                nanos = written.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY, e);
        }
        if (closed || nanos <= 0) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        }
    }

    /** Waits until everything noted so far is kept; false when that takes too long. */
    public boolean settle(Duration atMost) {
        lock.lock();
        try {
            long all = came;
            long nanos = atMost.toNanos();
            while (kept < all) {
                if (nanos <= 0 || !thread.isAlive()) {
                    return false;
                }
                hurried = true;
                work.signal();
                nanos = written.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the last write failed; what it was to write still waits. */
    public boolean failing() {
        lock.lock();
        try {
            return failing;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long lastTry = Long.MAX_VALUE;
        long sign = System.nanoTime();
        while (true) {
            boolean ending;
            Instant upTo;
            lock.lock();
            try {
                pause();
                ending = closed;
                if (underWay.isEmpty()) {
                    underWay = waiting;
                    waiting = new ArrayList<>();
                    upTo = clock.instant();
                } else {
                    // Tried again; what came in the meantime is still to be written.
                    upTo = underWay.getFirst().entry().at();
                }
            } finally {
                lock.unlock();
            }
            boolean due = !underWay.isEmpty() || System.nanoTime() - sign >= SIGN_OF_LIFE.toNanos();
            boolean done = !due || write(upTo);
            if (due && done) {
                sign = System.nanoTime();
            }
            if (ending) {
                lastTry = Math.min(lastTry, System.nanoTime() + LAST_TRIES.toNanos());
                if (done && isEmpty()) {
                    store.end(node);
                    return;
                }
                if (System.nanoTime() - lastTry > 0) {
                    LOG.error("disclosures could not be written down before the end; the log will say so");
                    return;
                }
            }
        }
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty() && underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        long nanos = failing ? SIGN_OF_LIFE.toNanos() : PAUSE.toNanos();
        boolean mayHurry = !failing;
        while (nanos > 0 && !(closed && mayHurry) && !(hurried && mayHurry)) {
            try {
                nanos = work.awaitNanos(nanos);
            } catch (InterruptedException e) {
                LOG.debug("not to be interrupted", e);
            }
        }
        hurried = false;
    }

    private boolean write(Instant upTo) {
        try {
            Map<String, List<Disclosure>> byAgency = new LinkedHashMap<>();
            for (Waiting one : underWay) {
                byAgency.computeIfAbsent(one.agencyId(), _ -> new ArrayList<>()).add(one.entry());
            }
            store.append(node, upTo, byAgency);
            written(null);
            return true;
        } catch (RuntimeException e) {
            written(e);
            return false;
        }
    }

    private void written(@Nullable RuntimeException failure) {
        lock.lock();
        try {
            if (failure == null) {
                kept += underWay.size();
                weight -= underWay.stream()
                        .mapToInt(one -> weight(one.entry().things()))
                        .sum();
                underWay = List.of();
                written.signalAll();
            } else if (!failing) {
                LOG.error("disclosures cannot be written down; they wait, and then readers do", failure);
            }
            failing = failure != null;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more, writes what waits, and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            written.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(LAST_TRIES.plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting(String agencyId, Disclosure entry) {}
}
