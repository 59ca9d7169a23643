package io.portico.embedded;

import io.portico.tenancy.LedgerIntake;
import io.portico.tenancy.Positions;
import io.portico.tenancy.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * The ledger inside the process. Streams are woken by each commit instead of looking for news; once a second they look
 * all the same, for what other nodes wrote into a shared database.
 */
public final class EmbeddedLedger extends EmbeddedEventStore implements Positions, LedgerIntake, AutoCloseable {

    private final LedgerStorage storage;
    private final Set<WokenStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService reminder;

    /** Over a storage that stays the caller's to close, after this. */
    public EmbeddedLedger(LedgerStorage storage) {
        super(builder().storageEngine(storage));
        this.storage = storage;
        this.reminder = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("ledger-reminder").daemon().factory());
        var unused = reminder.scheduleWithFixedDelay(this::remind, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public long head() {
        return storage.head();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        WokenStream stream = new WokenStream(storage, trackingToken, streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        streams.forEach(WokenStream::wake);
    }

    @Override
    public boolean knows(String key) {
        return storage.knows(key);
    }

    @Override
    public boolean holdsAny(Collection<String> eventIds) {
        return storage.holdsAny(eventIds);
    }

    @Override
    public void append(List<StoredEvent> events) throws Taken {
        storage.append(events);
        streams.forEach(WokenStream::wake);
    }

    private void remind() {
        streams.forEach(WokenStream::remind);
    }

    int openStreams() {
        return streams.size();
    }

    void stopReminding() {
        reminder.shutdownNow();
    }

    @Override
    public void shutDown() {
        reminder.shutdownNow();
        streams.forEach(BlockingStream<TrackedEventMessage<?>>::close);
        super.shutDown();
    }

    @Override
    public void close() {
        shutDown();
    }
}
