package io.portico.decisions.unique;

import static io.portico.decisions.Deeds.apply;

import io.portico.messages.unique.UniqueEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A unique thing. Its stream has one event; the ledger refuses to begin it twice. */
@Aggregate(type = "unique")
public final class Unique {

    @AggregateIdentifier
    String key;

    @SuppressWarnings("NullAway.Init")
    Unique() {}

    public Unique(String key, UniqueEvent event) {
        this.key = key;
        apply(event);
    }

    @EventSourcingHandler
    void evolve(UniqueEvent event, @SourceId String key) {
        this.key = key;
    }
}
