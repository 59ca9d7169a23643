package io.portico.messages.leakproof;

import io.portico.messages.Check;
import io.portico.messages.LeakProofId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says what a run found; nothing happens when it was said before. Portico's own to say. */
public record FinishLeakProof(@TargetAggregateIdentifier LeakProofId proofId, LeakReport report)
        implements LeakProofCommand {
    public FinishLeakProof {
        Check.present("id", proofId);
        Check.present("report", report);
    }
}
