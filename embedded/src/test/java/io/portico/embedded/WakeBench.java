package io.portico.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** From an event's publication to its handler: the wait with one processor, the CPU time with eight. */
final class WakeBench {

    private static final int ROUNDS = 3_000;
    private static final int PROCESSORS = 8;
    private static final int CALLERS = 16;
    private static final int EACH = 1_500;

    private WakeBench() {}

    public static void main(String[] arguments) throws Exception {
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(2);
        ScheduledExecutorService worker = Executors.newScheduledThreadPool(4);
        Path folder = Files.createTempDirectory("wake-bench");
        try (LedgerStorage storage = SampleEvents.open(folder);
                EmbeddedLedger ledger = new EmbeddedLedger(storage)) {
            ledger.publish(SampleEvents.note("first", 0));
            waits(ledger, coordinator, worker);
            effort(ledger, coordinator, worker);
        } finally {
            coordinator.shutdownNow();
            worker.shutdownNow();
        }
    }

    private static void waits(
            EmbeddedLedger ledger, ScheduledExecutorService coordinator, ScheduledExecutorService worker)
            throws Exception {
        SynchronousQueue<Long> handled = new SynchronousQueue<>();
        PooledStreamingEventProcessor processor = WokenProcessorTest.processor(ledger, coordinator, worker, event -> {
            handled.put(System.nanoTime());
            return null;
        });
        processor.start();
        handled.take();
        long[] waits = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            ledger.publish(SampleEvents.note("waits", i));
            waits[i] = handled.take() - before;
        }
        processor.shutDown();
        Arrays.sort(waits, ROUNDS / 3, ROUNDS);
        System.out.printf(
                "publish to handler: p50 %.2f ms, p99 %.2f ms%n",
                waits[ROUNDS / 3 + ROUNDS / 3] / 1e6, waits[ROUNDS - ROUNDS / 150] / 1e6);
    }

    private static void effort(
            EmbeddedLedger ledger, ScheduledExecutorService coordinator, ScheduledExecutorService worker)
            throws Exception {
        AtomicLong handled = new AtomicLong();
        List<PooledStreamingEventProcessor> processors = new ArrayList<>();
        long before = ledger.head();
        for (int i = 0; i < PROCESSORS; i++) {
            PooledStreamingEventProcessor processor =
                    WokenProcessorTest.processor(ledger, coordinator, worker, event -> {
                        event.getPayload();
                        handled.incrementAndGet();
                        return null;
                    });
            processor.start();
            processors.add(processor);
        }
        while (handled.get() < PROCESSORS * before) {
            Thread.sleep(10);
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        CountDownLatch done = new CountDownLatch(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            String aggregate = "effort" + caller;
            Thread.ofPlatform().start(() -> {
                for (int i = 0; i < EACH; i++) {
                    ledger.publish(SampleEvents.note(aggregate, i));
                }
                done.countDown();
            });
        }
        done.await();
        double written = (System.nanoTime() - begun) / 1e9;
        while (handled.get() < PROCESSORS * (before + (long) CALLERS * EACH)) {
            Thread.sleep(1);
        }
        double all = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d callers, %d processors: %.0f events/s written, %.0f/s handled by all, %.0f µs CPU an event%n",
                CALLERS,
                PROCESSORS,
                CALLERS * EACH / written,
                CALLERS * EACH / all,
                (system.getProcessCpuTime() - cpu) / 1e3 / (CALLERS * EACH));
        processors.forEach(PooledStreamingEventProcessor::shutDown);
    }
}
