package io.portico.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** Events for trials, and a ledger to put them into. */
final class SampleEvents {

    record NoteWritten(String text) {}

    private SampleEvents() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    static LedgerStorage open(LedgerSettings settings) {
        return LedgerStorage.open(settings, serializer(), serializer(), NoOpEventUpcaster.INSTANCE);
    }

    static LedgerStorage open(Path folder) {
        return open(LedgerSettings.inFolder(folder));
    }

    static DomainEventMessage<NoteWritten> note(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Note", aggregate, sequence, new NoteWritten(aggregate + " " + sequence));
    }

    static List<DomainEventMessage<NoteWritten>> notes(String aggregate, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(sequence -> note(aggregate, sequence))
                .toList();
    }
}
