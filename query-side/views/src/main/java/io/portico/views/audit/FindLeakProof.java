package io.portico.views.audit;

import io.portico.messages.LeakProofId;
import io.portico.views.Query;

/** One run that looked for leaks. For those with {@code audit.view}. */
public record FindLeakProof(LeakProofId proofId) implements Query<LeakProofDetails> {
    @Override
    public Class<LeakProofDetails> answers() {
        return LeakProofDetails.class;
    }
}
