package io.portico.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledLedgerTest {

    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedBeforeTheKillIsThereOnce() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < KilledProcess.ROUNDS; round++) {
            acknowledged.addAll(KilledProcess.run(
                    Writers.class, folder, ThreadLocalRandom.current().nextInt(200, 1_000)));

            try (LedgerStorage ledger = SampleEvents.open(folder)) {
                List<String> stored = ledger.readEvents(null, false)
                        .map(event -> name((DomainEventMessage<?>) event))
                        .toList();
                assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
                assertThat(ledger.head()).isEqualTo(stored.size());
                for (int writer = 0; writer < WRITERS; writer++) {
                    assertThat(ledger.readEvents("w" + writer).asStream().map(DomainEventMessage::getSequenceNumber))
                            .containsExactlyElementsOf(LongStream.range(
                                            0,
                                            ledger.lastSequenceNumberFor("w" + writer)
                                                            .orElse(-1L)
                                                    + 1)
                                    .boxed()
                                    .toList());
                }
            }
        }
    }

    private static String name(DomainEventMessage<?> event) {
        return event.getAggregateIdentifier() + " " + event.getSequenceNumber();
    }

    /** Appends with all its might and says what was acknowledged. */
    static final class Writers {

        public static void main(String[] arguments) {
            LedgerStorage ledger = SampleEvents.open(Path.of(arguments[0]));
            for (int writer = 0; writer < WRITERS; writer++) {
                String aggregate = "w" + writer;
                Thread.ofPlatform().start(() -> {
                    long sequence = ledger.lastSequenceNumberFor(aggregate).orElse(-1L);
                    while (true) {
                        sequence++;
                        ledger.appendEvents(SampleEvents.note(aggregate, sequence));
                        KilledProcess.say(aggregate + " " + sequence);
                    }
                });
            }
        }
    }
}
