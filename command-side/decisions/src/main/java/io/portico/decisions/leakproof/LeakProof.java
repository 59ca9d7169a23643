package io.portico.decisions.leakproof;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.leakproof.FinishLeakProof;
import io.portico.messages.leakproof.LeakProofEvent;
import io.portico.messages.leakproof.LeakProofFinished;
import io.portico.messages.leakproof.LeakProofStarted;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.messages.person.Permission;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One run through all that lies or is said outside. */
@Aggregate(type = "leak-proof", commandTargetResolver = "storedTargets")
public final class LeakProof {

    @AggregateIdentifier
    String key;

    private boolean finished;

    @SuppressWarnings("NullAway.Init")
    LeakProof() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(StartLeakProof command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.proofId());
        hearing.demandInAgency(Permission.AUDIT_VIEW);
        apply(new LeakProofStarted(command.proofId(), hearing.person()));
    }

    @CommandHandler
    void decide(FinishLeakProof command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        // Several nodes may have run through it; and nothing is done any more for an agency that is gone.
        if (!finished && hearing.state().open()) {
            apply(new LeakProofFinished(
                    command.proofId(), command.report(), command.report().digest()));
        }
    }

    @EventSourcingHandler
    void evolve(LeakProofEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case LeakProofStarted _ -> {}
            case LeakProofFinished _ -> finished = true;
        }
    }
}
