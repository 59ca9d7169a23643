package io.portico.decisions.unique;

import static io.portico.decisions.Deeds.apply;

import io.portico.messages.unique.EmailFreed;
import io.portico.messages.unique.EmailTaken;
import io.portico.messages.unique.UniqueEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A unique thing. The ledger refuses to begin its stream twice; only the e-mail address of somebody erased is freed again. */
@Aggregate(type = "unique")
public final class Unique {

    @AggregateIdentifier
    String key;

    private boolean freed;

    @SuppressWarnings("NullAway.Init")
    Unique() {}

    public Unique(String key, UniqueEvent event) {
        this.key = key;
        apply(event);
    }

    /** Whether it is an e-mail address whose owner was erased. */
    public boolean isFree() {
        return freed;
    }

    /** Takes an e-mail address that was freed. */
    public void takeAgain(EmailTaken event) {
        apply(event);
    }

    /** Frees an e-mail address. */
    public void free(String emailDigest) {
        if (!freed) {
            apply(new EmailFreed(emailDigest));
        }
    }

    @EventSourcingHandler
    void evolve(UniqueEvent event, @SourceId String key) {
        this.key = key;
        freed = event instanceof EmailFreed;
    }
}
