package io.portico.messages.leakproof;

import io.portico.messages.LeakProofId;

/** What can be asked of a run. */
public sealed interface LeakProofCommand permits StartLeakProof, FinishLeakProof {
    LeakProofId proofId();
}
