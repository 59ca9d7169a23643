package io.portico.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Acknowledged single-event appends a second with 1, 16 and 64 callers. Takes a JDBC URL, or measures a fresh SQLite
 * file in the folder of temporary files.
 */
final class LedgerBench {

    private static final int WARM_SECONDS = 3;
    private static final int SECONDS = 8;
    private static final String TEXT = "x".repeat(200);

    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ledger-bench");
        LedgerSettings settings =
                arguments.length > 0 ? LedgerSettings.at(arguments[0]) : LedgerSettings.inFolder(folder);
        try (LedgerStorage ledger = SampleEvents.open(settings)) {
            System.out.printf("%8s %12s %10s %10s%n", "callers", "appends/s", "p50 ms", "p99 ms");
            measure(ledger, 16, WARM_SECONDS, false);
            for (int callers : new int[] {1, 16, 64}) {
                measure(ledger, callers, SECONDS, true);
            }
            if (arguments.length == 0) {
                ledger.close();
                System.out.printf(
                        "%d bytes an event%n", Files.size(folder.resolve("ledger.db")) / Math.max(1, ledger.head()));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void measure(LedgerStorage ledger, int callers, int seconds, boolean print)
            throws InterruptedException {
        long[][] waits = new long[callers][];
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(callers);
        long begun = System.nanoTime();
        for (int caller = 0; caller < callers; caller++) {
            int mine = caller;
            Thread.ofPlatform().start(() -> {
                long[] times = new long[1 << 10];
                int count = 0;
                String aggregate = "acme/" + mine + "-" + begun;
                while (!over.get()) {
                    long before = System.nanoTime();
                    ledger.appendEvents(new GenericDomainEventMessage<>(
                            "Note", aggregate, count, new SampleEvents.NoteWritten(TEXT)));
                    times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                    times[count++] = System.nanoTime() - before;
                }
                waits[mine] = Arrays.copyOf(times, count);
                done.countDown();
            });
        }
        Thread.sleep(seconds * 1_000L);
        over.set(true);
        done.await();
        double elapsed = (System.nanoTime() - begun) / 1e9;
        long[] all = IntStream.range(0, callers)
                .mapToObj(caller -> waits[caller])
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
        if (print) {
            System.out.printf(
                    "%8d %12.0f %10.2f %10.2f%n",
                    callers, all.length / elapsed, all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
        }
    }
}
