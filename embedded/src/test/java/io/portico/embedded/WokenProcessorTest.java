package io.portico.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WokenProcessorTest {

    private static final long NEVER_MILLIS = TimeUnit.DAYS.toMillis(1);

    @TempDir
    Path folder;

    /** By itself the processor would look again in a day. */
    @Test
    void aPooledProcessorIsWokenByEachCommit() throws Exception {
        LinkedBlockingQueue<Object> handled = new LinkedBlockingQueue<>();
        ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
        try (LedgerStorage storage = SampleEvents.open(folder);
                EmbeddedLedger ledger = new EmbeddedLedger(storage)) {
            PooledStreamingEventProcessor processor = processor(ledger, coordinator, worker, event -> {
                handled.add(event.getPayload());
                return null;
            });
            ledger.publish(SampleEvents.note("a", 0));
            processor.start();
            assertThat(handled.poll(60, TimeUnit.SECONDS)).isEqualTo(new SampleEvents.NoteWritten("a 0"));
            ledger.stopReminding();

            for (int sequence = 1; sequence <= 200; sequence++) {
                ledger.publish(SampleEvents.note("a", sequence));
                assertThat(handled.poll(60, TimeUnit.SECONDS)).isEqualTo(new SampleEvents.NoteWritten("a " + sequence));
            }
            processor.shutDown();
        } finally {
            coordinator.shutdownNow();
            worker.shutdownNow();
        }
    }

    static PooledStreamingEventProcessor processor(
            EmbeddedLedger ledger,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService worker,
            EventMessageHandler handler) {
        return PooledStreamingEventProcessor.builder()
                .name("trial")
                .messageSource(ledger)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(handler))
                        .build())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(NEVER_MILLIS)
                .claimExtensionThreshold(NEVER_MILLIS)
                .build();
    }
}
