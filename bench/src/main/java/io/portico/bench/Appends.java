package io.portico.bench;

import io.portico.embedded.LedgerSettings;
import io.portico.embedded.LedgerStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** The ledger alone: acknowledged appends of one event each. {@code BENCH_LEDGER_URL} names another database. */
final class Appends {

    private static final int WARM_SECONDS = 3;
    private static final int SECONDS = 8;
    private static final String TEXT = "x".repeat(200);

    /** About 230 bytes as JSON. */
    record NoteWritten(String text) {}

    private Appends() {}

    static void measure(Path folder) throws Exception {
        String url = System.getenv("BENCH_LEDGER_URL");
        LedgerSettings settings = url == null ? LedgerSettings.inFolder(folder) : LedgerSettings.at(url);
        Serializer serializer = Jackson3Serializer.builder().build();
        long events;
        try (LedgerStorage ledger = LedgerStorage.open(settings, serializer, serializer, NoOpEventUpcaster.INSTANCE)) {
            run(ledger, 16, WARM_SECONDS);
            Callers.head("append to the ledger");
            for (int callers : new int[] {1, 16, 64}) {
                Callers.print("one event", run(ledger, callers, SECONDS), false);
            }
            events = ledger.head() + 1;
        }
        if (url == null) {
            System.out.printf(Locale.ROOT, "%d bytes an event%n", Files.size(folder.resolve("ledger.db")) / events);
        }
    }

    private static Callers.Seen run(LedgerStorage ledger, int callers, int seconds) throws Exception {
        long begun = System.nanoTime();
        return Callers.run(
                callers,
                seconds,
                caller -> number -> ledger.appendEvents(new GenericDomainEventMessage<>(
                        "Note", "acme/" + caller + "-" + begun, number, new NoteWritten(TEXT))));
    }
}
