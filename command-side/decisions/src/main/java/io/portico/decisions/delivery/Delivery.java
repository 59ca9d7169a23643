package io.portico.decisions.delivery;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.delivery.PostMailed;
import io.portico.messages.delivery.RecordDelivery;
import io.portico.tenancy.Actor;
import io.portico.tenancy.StorageKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The mail about one post to one person, once it has left the house. */
@Aggregate(type = "delivery", commandTargetResolver = "storedTargets")
public final class Delivery {

    @AggregateIdentifier
    @Nullable
    String key;

    Delivery() {}

    /** Whoever sends mails says so, again and again until it is written down; the first time counts. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordDelivery command, Judge judge) {
        Hearing hearing = judge.hear();
        if (hearing.actorKind() != Actor.Kind.SYSTEM) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.deliveryId().named());
            apply(new PostMailed(
                    command.postId(), command.taskId(), command.thread(), command.recipient(), command.sentAt()));
        }
    }

    @EventSourcingHandler
    void evolve(PostMailed event, @SourceId String key) {
        this.key = key;
    }
}
