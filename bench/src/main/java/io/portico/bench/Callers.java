package io.portico.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Callers who each do the same over and over, the next as soon as the last is answered. */
final class Callers {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Callers() {}

    /** One caller's way of doing it once; made on the caller's own thread. */
    interface Piece {
        /** @param number counts this caller's attempts from 0 */
        void once(int number) throws Exception;
    }

    /** Makes a caller's piece. */
    interface Making {
        Piece of(int caller) throws Exception;
    }

    /** What was seen. */
    static final class Seen {

        private final int callers;
        private final double seconds;
        /** Nanoseconds, sorted. */
        private final long[] waits;
        /** What the callers' own threads used. */
        private final long callersCpuNanos;
        /** What the whole process used, callers included. */
        private final long cpuNanos;

        Seen(int callers, double seconds, long[] waits, long callersCpuNanos, long cpuNanos) {
            this.callers = callers;
            this.seconds = seconds;
            this.waits = waits;
            this.callersCpuNanos = callersCpuNanos;
            this.cpuNanos = cpuNanos;
        }

        int callers() {
            return callers;
        }

        double perSecond() {
            return waits.length / seconds;
        }

        double percentileMillis(int percent) {
            return waits.length == 0 ? Double.NaN : waits[(int) ((long) waits.length * percent / 100)] / 1e6;
        }

        /** CPU time of everything but the callers, for one. */
        double serverCpuMillis() {
            return (cpuNanos - callersCpuNanos) / 1e6 / waits.length;
        }

        /** CPU time of everything, for one. */
        double cpuMillis() {
            return cpuNanos / 1e6 / waits.length;
        }

        /** How many cores the whole process got: the less, the more others had of the machine. */
        double cores() {
            return cpuNanos / 1e9 / seconds;
        }
    }

    /** Lets them go for so long and no longer. */
    static Seen run(int callers, int seconds, Making making) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Callable<long[]>> loops = new ArrayList<>();
        long[] cpu = new long[callers];
        for (int caller = 0; caller < callers; caller++) {
            int mine = caller;
            loops.add(() -> loop(making.of(mine), over, cpu, mine));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            long cpuBefore = Machine.cpuNanos();
            long begun = System.nanoTime();
            List<Future<long[]>> running = loops.stream().map(threads::submit).toList();
            Thread.sleep(seconds * 1_000L);
            over.set(true);
            List<long[]> waits = new ArrayList<>();
            for (Future<long[]> one : running) {
                waits.add(one.get());
            }
            double elapsed = (System.nanoTime() - begun) / 1e9;
            long used = Machine.cpuNanos() - cpuBefore;
            long[] all = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Seen(callers, elapsed, all, Arrays.stream(cpu).sum(), used);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller was not answered", e.getCause());
        } finally {
            over.set(true);
        }
    }

    private static long[] loop(Piece piece, AtomicBoolean over, long[] cpu, int mine) throws Exception {
        long[] times = new long[1 << 10];
        int count = 0;
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        while (!over.get()) {
            long before = System.nanoTime();
            piece.once(count);
            times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
            times[count++] = System.nanoTime() - before;
        }
        cpu[mine] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        return Arrays.copyOf(times, count);
    }

    /** The head of the table that {@link #print} writes lines of. */
    static void head(String what) {
        System.out.printf(
                "%-34s %8s %9s %9s %9s %12s %6s%n",
                what, "callers", "each s", "p50 ms", "p99 ms", "CPU ms each", "cores");
    }

    /** @param separately whether callers' threads do only callers' work, so that it can be taken off */
    static void print(String what, Seen seen, boolean separately) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %8d %9.0f %9.2f %9.2f %12.2f %6.2f   %s%n",
                what,
                seen.callers(),
                seen.perSecond(),
                seen.percentileMillis(50),
                seen.percentileMillis(99),
                separately ? seen.serverCpuMillis() : seen.cpuMillis(),
                seen.cores(),
                Machine.now());
    }
}
