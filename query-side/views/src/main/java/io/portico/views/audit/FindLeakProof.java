package io.portico.views.audit;

import io.portico.messages.LeakProofId;
import java.util.List;

/** One run that looked for leaks. For those with {@code audit.view}. */
public record FindLeakProof(LeakProofId proofId) implements AuditedQuery<LeakProofDetails> {
    @Override
    public Class<LeakProofDetails> answers() {
        return LeakProofDetails.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.LEAK_CHECKS;
    }

    @Override
    public List<String> subjects() {
        return List.of(proofId.named());
    }
}
