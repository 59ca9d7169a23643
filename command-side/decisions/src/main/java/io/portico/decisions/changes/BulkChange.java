package io.portico.decisions.changes;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.changes.AccessChangesApplied;
import io.portico.messages.changes.AccessChangesEvent;
import io.portico.messages.changes.ApplyAccessChanges;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Several changes of access that were made as one. All their events go out in one append, or none does. */
@Aggregate(type = "access-changes", commandTargetResolver = "storedTargets")
public final class BulkChange {

    @AggregateIdentifier
    String key;

    @SuppressWarnings("NullAway.Init")
    BulkChange() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ApplyAccessChanges command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.accessChangesId());
        new Changes(hearing, judge.within(hearing)).make(command.changes(), command.reason(), command.endsAt());
        apply(new AccessChangesApplied(
                command.accessChangesId(), command.changes().size(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(AccessChangesEvent event, @SourceId String key) {
        this.key = key;
    }
}
