package io.portico.app.views;

import io.portico.projections.live.Pulses;
import io.portico.projections.store.PulseOut;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends pulses on a thread of their own. Telling who may know of one waits for the history of access to be whole; on
 * the thread of the processor that writes this history, it would wait for itself and hold up every page.
 */
@Component
final class PulseThread implements Consumer<Set<PulseOut>>, AutoCloseable {

    /** Pulses leave by the query bus, which is made after the processors. */
    private final ObjectProvider<Pulses> pulses;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pulses").daemon().factory());

    PulseThread(ObjectProvider<Pulses> pulses) {
        this.pulses = pulses;
    }

    @Override
    public void accept(Set<PulseOut> batch) {
        Set<PulseOut> sent = Set.copyOf(batch);
        thread.execute(() -> pulses.getObject().send(sent));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
