package io.portico.embedded;

import static io.portico.embedded.SampleEvents.note;
import static io.portico.embedded.SampleEvents.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.portico.embedded.SampleEvents.NoteWritten;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What every ledger must do, whichever database holds it. Each test begins with an empty ledger. */
interface LedgerContract {

    LedgerStorage storage();

    /** The same ledger, closed and opened again. */
    LedgerStorage reopened();

    @Test
    default void eventsAreReadBackAsTheyWereAppended() {
        DomainEventMessage<NoteWritten> event = note("a", 0).withMetaData(MetaData.with("agency", "acme"));
        storage().appendEvents(event);

        DomainEventMessage<?> read = reopened().readEvents("a").next();

        assertThat(read.getPayload()).isEqualTo(event.getPayload());
        assertThat(read.getMetaData()).containsEntry("agency", "acme");
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getType()).isEqualTo("Note");
        assertThat(Duration.between(read.getTimestamp(), event.getTimestamp()).abs())
                .isLessThan(Duration.ofMillis(1));
    }

    @Test
    default void rowsAreReadAsTheyLieThereInTheirOrder() {
        storage().appendEvents(note("acme/a", 0).withMetaData(MetaData.with("agency", "acme")));
        storage().appendEvents(note("acme0/b", 0));
        storage().appendEvents(note("acme/a", 1));
        storage().appendEvents(note("free", 0));

        List<StoredEvent> rows = storage().after(-1, 100, Instant.EPOCH);

        assertThat(rows)
                .extracting(StoredEvent::agencyId, StoredEvent::aggregate, StoredEvent::sequence)
                .containsExactly(
                        tuple("acme", "a", 0L),
                        tuple("acme0", "b", 0L),
                        tuple("acme", "a", 1L),
                        tuple(Work.NO_AGENCY, "free", 0L));
        StoredEvent first = rows.getFirst();
        DomainEventMessage<?> read = storage().readEvents("acme/a").next();
        assertThat(first.id()).isEqualTo(read.getIdentifier());
        assertThat(Instant.parse(first.at())).isEqualTo(read.getTimestamp());
        assertThat(first.kind()).isEqualTo("Note");
        assertThat(first.type()).isEqualTo(NoteWritten.class.getName());
        assertThat(new String(Base64.getDecoder().decode(first.payload()), StandardCharsets.UTF_8))
                .contains("acme/a 0");
        assertThat(new String(Base64.getDecoder().decode(first.metadata()), StandardCharsets.UTF_8))
                .contains("\"agency\":\"acme\"");
        assertThat(storage().after(first.position(), 2, Instant.EPOCH))
                .extracting(StoredEvent::position)
                .containsExactly(rows.get(1).position(), rows.get(2).position());
        assertThat(storage().ofAgency("acme", -1, 100))
                .extracting(StoredEvent::position)
                .containsExactly(rows.get(0).position(), rows.get(2).position());
        assertThat(storage().ofAgency("acme", first.position(), 100)).hasSize(1);
    }

    @Test
    default void anAggregateLongerThanABatchIsReadWhole() {
        storage().appendEvents(notes("a", 0, LedgerStorage.READ_BATCH));
        storage().appendEvents(notes("a", LedgerStorage.READ_BATCH, LedgerStorage.READ_BATCH + 1));
        storage().appendEvents(notes("b", 0, 3));

        assertThat(storage().readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(0, 2 * LedgerStorage.READ_BATCH + 1)
                        .boxed()
                        .toList());
    }

    @Test
    default void anAppendIsStoredWholeOrNotAtAll() {
        storage().appendEvents(note("a", 1));

        assertThatThrownBy(() -> storage().appendEvents(List.of(note("b", 0), note("a", 1))))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(storage().readEvents("b").hasNext()).isFalse();
    }

    @Test
    default void aTakenStreamIsNamedAlsoBehindEventsOfOthers() {
        storage().appendEvents(note("a", 0));

        assertThatThrownBy(() -> storage().appendEvents(List.of(note("b", 1), note("a", 0))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    default void aSecondEventOfTheSameSequenceIsAConflict() {
        storage().appendEvents(note("a", 0), note("a", 1));

        assertThatThrownBy(() -> storage().appendEvents(note("a", 1))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    default void aStreamThatBeginsTwiceIsRefusedAsTaken() {
        storage().appendEvents(note("a", 0));

        assertThatThrownBy(() -> storage().appendEvents(note("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    default void anEventOfNoAggregateIsStored() {
        storage().appendEvents(GenericEventMessage.asEventMessage(new NoteWritten("alone")));

        assertThat(tracked(null)).containsExactly(new NoteWritten("alone"));
    }

    @Test
    default void sixtyFourAppendsToOneAggregateLeaveNoGapAndNoDuplicate() throws Exception {
        int callers = 64;
        List<Callable<Boolean>> appends = Stream.<Callable<Boolean>>generate(() -> () -> {
                    for (long sequence = 0; ; sequence++) {
                        try {
                            storage().appendEvents(note("a", sequence));
                            return true;
                        } catch (ConcurrencyException | AggregateStreamCreationException e) {
                            // Somebody was faster: take the next.
                        }
                    }
                })
                .limit(callers)
                .toList();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> append : executor.invokeAll(appends)) {
                assertThat(append.get()).isTrue();
            }
        }

        assertThat(storage().readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(0, callers).boxed().toList());
        assertThat(tracked(null)).hasSize(callers);
    }

    @Test
    default void anEmptyLedgerHasNeitherHeadNorTail() {
        assertThat(storage().createHeadToken()).isNull();
        assertThat(storage().createTailToken()).isNull();
        assertThat(storage().createTokenAt(Instant.EPOCH)).isNull();
        assertThat(storage().lastSequenceNumberFor("a")).isEmpty();
        assertThat(storage().head()).isEqualTo(-1);
        assertThat(tracked(null)).isEmpty();
    }

    @Test
    default void theHeadIsTheNewestAcknowledgedEventAlsoAfterReopening() {
        storage().appendEvents(notes("a", 0, 3));
        long newest = storage().createHeadToken().position().orElseThrow();

        assertThat(storage().head()).isEqualTo(newest);
        assertThat(reopened().head()).isEqualTo(newest);
        assertThat(tracked(storage().createHeadToken())).isEmpty();
    }

    @Test
    default void theTailLiesBeforeTheFirstEvent() {
        storage().appendEvents(notes("a", 0, 3));

        assertThat(tracked(storage().createTailToken())).hasSize(3);
    }

    @Test
    default void aTokenAtAnInstantLiesBeforeTheFirstEventFromThenOn() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        storage().appendEvents(List.of(at(noon.minusSeconds(1), 0), at(noon, 1), at(noon.plusMillis(500), 2)));

        assertThat(tracked(storage().createTokenAt(noon))).hasSize(2);
        assertThat(tracked(storage().createTokenAt(noon.plusMillis(1)))).hasSize(1);
        assertThat(tracked(storage().createTokenAt(noon.plusSeconds(60)))).isEmpty();
    }

    @Test
    default void theLastSequenceOfAnAggregateIsKnown() {
        storage().appendEvents(notes("a", 0, 3));

        assertThat(storage().lastSequenceNumberFor("a")).contains(2L);
        assertThat(storage().lastSequenceNumberFor("b")).isEmpty();
    }

    @Test
    default void theNewestSnapshotReplacesOlderOnes() {
        storage().storeSnapshot(note("a", 10));
        storage().storeSnapshot(note("a", 20));
        storage().storeSnapshot(note("a", 20));

        assertThat(reopened().readSnapshot("a")).hasValueSatisfying(snapshot -> assertThat(snapshot.getSequenceNumber())
                .isEqualTo(20));
    }

    private static DomainEventMessage<NoteWritten> at(Instant instant, long sequence) {
        return new GenericDomainEventMessage<>(
                "Note",
                "a",
                sequence,
                new NoteWritten("timed"),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                instant);
    }

    private List<Object> tracked(TrackingToken after) {
        return storage()
                .readEvents(after, false)
                .<Object>map(TrackedEventMessage::getPayload)
                .toList();
    }
}
