package io.portico.decisions;

import io.portico.tenancy.Tenancy;
import io.portico.tenancy.WorkMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** A ledger in memory that does what the stock one does not: refuse a sequence number twice, and store only what was written. */
final class TestLedger extends InMemoryEventStorageEngine {

    private final Serializer serializer;
    private final Set<String> taken = new HashSet<>();
    private int appends;

    TestLedger(Serializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        List<String> places = events.stream()
                .map(event -> (DomainEventMessage<?>) event)
                .map(event -> event.getAggregateIdentifier() + "#" + event.getSequenceNumber())
                .toList();
        for (String place : places) {
            if (taken.contains(place)) {
                throw new ConcurrencyException("taken");
            }
        }
        taken.addAll(places);
        appends++;
        CurrentUnitOfWork.get().onRollback(_ -> {
            synchronized (this) {
                places.forEach(taken::remove);
            }
        });
        List<EventMessage<?>> written = new ArrayList<>();
        events.forEach(event -> written.add(written((DomainEventMessage<?>) event)));
        super.appendEvents(written);
    }

    private EventMessage<?> written(DomainEventMessage<?> event) {
        return Tenancy.call(WorkMetadata.of(event), () -> {
            SerializedObject<byte[]> stored = event.serializePayload(serializer, byte[].class);
            Object read = serializer.deserialize(stored);
            return new GenericDomainEventMessage<>(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    read,
                    event.getMetaData(),
                    event.getIdentifier(),
                    event.getTimestamp());
        });
    }

    /** How many appends there were: all events of a unit of work must go out in one. */
    synchronized int appends() {
        return appends;
    }
}
