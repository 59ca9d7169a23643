package io.portico.messages.leakproof;

import io.portico.messages.Check;
import io.portico.messages.LeakProofId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Has all that lies or is said outside held against the events that say it. Needs {@code audit.view}. */
public record StartLeakProof(@TargetAggregateIdentifier LeakProofId proofId) implements LeakProofCommand {
    public StartLeakProof {
        Check.present("id", proofId);
    }
}
