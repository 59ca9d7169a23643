package io.portico.decisions.terms;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Policy;
import io.portico.access.TermsDemand;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.terms.TermsAccepted;
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

/** What one person outside accepted. */
@Aggregate(type = "terms-acceptances", commandTargetResolver = "storedTargets")
public final class Acceptances {

    @AggregateIdentifier
    @Nullable
    String key;

    private int version;

    Acceptances() {}

    /**
     * Nobody accepts for somebody else, nor what they have not read: of a version that does not count the answer is that
     * the terms changed.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AcceptTerms command, Judge judge) {
        Hearing hearing = judge.hear();
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.acceptancesId().named());
        }
        if (hearing.actorKind() != Actor.Kind.PERSON
                || !hearing.person().equals(command.userId())
                || !Policy.enters(hearing.state(), command.userId(), hearing.now())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        TermsDemand terms = hearing.known(command.userId())
                .audience()
                .flatMap(hearing.state()::terms)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (terms.version() != command.version()) {
            throw new Rejected(Rejected.Code.TERMS_CHANGED);
        }
        if (version < command.version()) {
            apply(new TermsAccepted(command.userId(), command.version(), terms.sha256()));
        }
    }

    @EventSourcingHandler
    void evolve(TermsAccepted event, @SourceId String key) {
        this.key = key;
        version = event.version();
    }
}
