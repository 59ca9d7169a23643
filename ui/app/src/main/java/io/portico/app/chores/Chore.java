package io.portico.app.chores;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is repeated on one thread of its own, with a pause after each round. Begins after everything else and ends
 * before it; a round that is under way is given time to end, and one that fails is followed by the next.
 */
public final class Chore implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);
    private static final long LAST_ROUND_SECONDS = 20;

    /** A round, which may fail in any way. */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    private final String name;
    private final Duration pause;
    private final Round round;
    private @Nullable ScheduledExecutorService thread;

    /**
     * @param name the thread's
     * @param pause before the first round, and between two
     */
    public Chore(String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        started.scheduleWithFixedDelay(this::runOrGoOn, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void runOrGoOn() {
        try {
            round.run();
        } catch (Exception e) {
            LOG.warn("{}: this round failed; going on with the next", name, e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            started.shutdown();
            try {
                if (!started.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS)) {
                    started.shutdownNow();
                }
            } catch (InterruptedException e) {
                started.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
