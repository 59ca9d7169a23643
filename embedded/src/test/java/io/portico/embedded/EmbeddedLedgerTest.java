package io.portico.embedded;

import static io.portico.embedded.SampleEvents.note;
import static io.portico.embedded.SampleEvents.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.embedded.SampleEvents.NoteWritten;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedLedgerTest {

    @TempDir
    Path folder;

    private LedgerStorage storage;
    private EmbeddedLedger ledger;

    @BeforeEach
    void open() {
        storage = SampleEvents.open(folder);
        ledger = new EmbeddedLedger(storage);
    }

    @AfterEach
    void close() {
        ledger.close();
        storage.close();
    }

    @Test
    void aCommitTellsOpenStreamsWithoutTheirLooking() throws Exception {
        AtomicInteger told = new AtomicInteger();
        TrackingEventStream stream = ledger.openStream(null);
        stream.setOnAvailableCallback(told::incrementAndGet);
        assertThat(stream.hasNextAvailable()).isFalse();
        // Without its reminders the ledger's streams learn of news by commits alone.
        ledger.stopReminding();
        told.set(0);

        ledger.publish(note("a", 0));

        assertThat(told).hasValue(1);
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.nextAvailable().getPayload()).isEqualTo(new NoteWritten("a 0"));
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void aWaitingReaderIsWokenByTheCommit() throws Exception {
        ledger.stopReminding();
        TrackingEventStream stream = ledger.openStream(null);
        assertThat(stream.hasNextAvailable()).isFalse();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = executor.submit(() -> stream.hasNextAvailable(1, TimeUnit.DAYS));
            ledger.publish(note("a", 0));

            assertThat(waiting.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void eventsOfAUnitOfWorkWakeStreamsWhenItIsCommitted() throws Exception {
        ledger.stopReminding();
        TrackingEventStream stream = ledger.openStream(null);
        var work = DefaultUnitOfWork.startAndGet(null);
        ledger.publish(note("a", 0), note("a", 1));
        assertThat(stream.hasNextAvailable()).isFalse();

        work.commit();

        assertThat(drain(stream)).hasSize(2);
    }

    @Test
    void whatANeighbourWroteIntoTheSameDatabaseIsFoundByTheReminder() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        TrackingEventStream stream = ledger.openStream(null);
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.setOnAvailableCallback(told::countDown);

        try (LedgerStorage neighbour = SampleEvents.open(folder)) {
            neighbour.appendEvents(note("a", 0));
            told.await();

            assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aStreamReadsMoreThanABatchInOrderAndFromItsToken() throws Exception {
        int count = 2 * LedgerStorage.READ_BATCH + 7;
        ledger.publish(notes("a", 0, count));

        List<TrackedEventMessage<?>> all = drain(ledger.openStream(null));

        assertThat(all).hasSize(count);
        assertThat(all.stream().map(event -> event.trackingToken().position().orElseThrow()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(drain(ledger.openStream(all.get(count - 4).trackingToken()))).hasSize(3);
    }

    @Test
    void everyStreamSeesEveryEventOnceWhileManyWrite() throws Exception {
        int writers = 8;
        int each = 50;
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Set<String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                TrackingEventStream stream = ledger.openStream(null);
                readers.add(executor.submit(() -> {
                    Set<String> seen = new HashSet<>();
                    for (int i = 0; i < writers * each; i++) {
                        if (!seen.add(stream.nextAvailable().getIdentifier())) {
                            failures.add("seen twice");
                        }
                    }
                    return seen;
                }));
            }
            List<Callable<Void>> appends = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String aggregate = "a" + writer;
                appends.add(() -> {
                    for (int sequence = 0; sequence < each; sequence++) {
                        ledger.publish(note(aggregate, sequence));
                    }
                    return null;
                });
            }
            for (Future<Void> append : executor.invokeAll(appends)) {
                append.get();
            }
            for (Future<Set<String>> reader : readers) {
                assertThat(reader.get()).hasSize(writers * each);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aRefusedAppendFailsTheUnitOfWorkAndWakesNobody() {
        ledger.publish(note("a", 0));
        ledger.stopReminding();
        AtomicInteger told = new AtomicInteger();
        TrackingEventStream stream = ledger.openStream(ledger.createHeadToken());
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.setOnAvailableCallback(told::incrementAndGet);

        var work = DefaultUnitOfWork.startAndGet(null);
        ledger.publish(note("a", 0));

        assertThatThrownBy(work::commit).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(told).hasValue(0);
        assertThat(ledger.head()).isEqualTo(1);
    }

    @Test
    void aReaderThatFailsWhenToldDoesNotFailTheCommit() throws Exception {
        TrackingEventStream stream = ledger.openStream(null);
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.setOnAvailableCallback(() -> {
            throw new RejectedExecutionException("shut down");
        });

        ledger.publish(note("a", 0));

        assertThat(stream.hasNextAvailable()).isTrue();
    }

    @Test
    void aClosedStreamIsForgottenAndItsWaitingReaderLetGo() throws Exception {
        TrackingEventStream stream = ledger.openStream(null);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = executor.submit(() -> stream.hasNextAvailable(1, TimeUnit.DAYS));
            stream.close();

            assertThat(waiting.get(60, TimeUnit.SECONDS)).isFalse();
        }
        assertThat(ledger.openStreams()).isZero();
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
    }

    private static List<TrackedEventMessage<?>> drain(TrackingEventStream stream) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            assertThat(stream.peek()).isPresent();
            events.add(stream.nextAvailable());
        }
        return events;
    }
}
