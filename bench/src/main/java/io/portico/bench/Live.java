package io.portico.bench;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From the sending of a command by one person to the pulse that makes the open page of another ask again. What a browser
 * adds, drawing it, is its own.
 */
final class Live {

    private static final int ROUNDS = 600;
    private static final int WARM = 200;
    private static final int PAUSE_MILLIS = 10;
    private static final int PATIENCE_SECONDS = 30;

    private Live() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, Acme.Size.SMALL);
            TaskId task = acme.tasks().getFirst();
            BlockingQueue<Long> told = new LinkedBlockingQueue<>();
            Watch watch = new Watch(Set.of(task.named()));
            Gateway.Watching open = Tenancy.call(acme.client(), () -> house.gateway()
                    .watch(watch, Pulse.class, pulse -> told.add(System.nanoTime()), () -> {}));
            try {
                long[] waits = new long[ROUNDS];
                for (int round = 0; round < WARM + ROUNDS; round++) {
                    waits[Math.max(0, round - WARM)] = once(house, acme, task, told);
                    Thread.sleep(PAUSE_MILLIS);
                }
                Arrays.sort(waits);
                System.out.printf(
                        Locale.ROOT,
                        "command to the other's page: p50 %.1f ms, p99 %.1f ms, worst %.1f ms   %s%n",
                        waits[ROUNDS / 2] / 1e6,
                        waits[ROUNDS * 99 / 100] / 1e6,
                        waits[ROUNDS - 1] / 1e6,
                        Machine.now());
            } finally {
                open.close();
            }
        }
    }

    private static long once(House house, Acme acme, TaskId task, BlockingQueue<Long> told)
            throws InterruptedException {
        told.clear();
        long before = System.nanoTime();
        house.send(acme.owner(), acme.reply(task, Audience.CLIENT));
        Long heard = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (heard == null) {
            throw new IllegalStateException(
                    "the other page was never told; pulses still waiting: " + List.copyOf(told));
        }
        return heard - before;
    }
}
