package io.portico.app.door;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a door does after it has answered, so that the time of its answer tells nothing about what there was to do. When
 * there is more of it than can be done, the rest is left undone: none of it is promised.
 */
@Component
public final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int WAITING = 1_000;

    private final ThreadPoolExecutor runner = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("errands").factory(),
            (_, _) -> LOG.warn("there are more errands than can be done; one was left undone"));

    void run(Runnable errand) {
        runner.execute(() -> {
            try {
                errand.run();
            } catch (RuntimeException e) {
                LOG.warn("an errand failed", e);
            }
        });
    }

    /** Waits until all that was asked for before is done. */
    public void await(Duration limit) {
        CountDownLatch done = new CountDownLatch(1);
        run(done::countDown);
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the errands are not done in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        runner.shutdownNow();
    }
}
