package io.portico.bench;

import io.portico.tenancy.Tenancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Acknowledged commands a second, and what the ledger takes for an event. */
final class Commands {

    private static final int WARM_SECONDS = 10;
    private static final int SECONDS = 10;
    private static final int[] CALLERS = {1, 16, 64};
    private static final int MANY = 1_000_003;

    private Commands() {}

    static void measure(Path folder) throws Exception {
        long events;
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, Acme.Size.SMALL);
            Callers.run(16, WARM_SECONDS, caller -> number -> house.send(acme.owner(), acme.newReply(number)));
            Callers.head("command, durable");
            for (int callers : CALLERS) {
                // What the callers before left to the views would count as the work of these.
                house.settle();
                Callers.print(
                        "PostReply",
                        Callers.run(
                                callers,
                                SECONDS,
                                caller -> number -> house.send(acme.owner(), acme.newReply(caller * MANY + number))),
                        false);
            }
            for (int callers : CALLERS) {
                house.settle();
                Callers.print(
                        "AddTask",
                        Callers.run(
                                callers, SECONDS, caller -> number -> house.send(acme.owner(), acme.newTask(number))),
                        false);
            }
            house.settle();
            for (int callers : CALLERS) {
                Callers.print(
                        "PostReply, shown by every view",
                        Callers.run(
                                callers,
                                SECONDS,
                                caller -> number -> Tenancy.run(acme.owner(), () -> house.gateway()
                                        .send(acme.newReply(caller * MANY + number)))),
                        false);
            }
            events = house.events();
        }
        System.out.printf(
                Locale.ROOT,
                "ledger: %d events, %d bytes an event, indexes included%n",
                events,
                sizeBytes(folder.resolve("ledger.db")) / events);
    }

    private static long sizeBytes(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
    }
}
