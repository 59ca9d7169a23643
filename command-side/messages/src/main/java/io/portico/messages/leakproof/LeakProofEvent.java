package io.portico.messages.leakproof;

import io.portico.messages.HistoryEvent;
import io.portico.messages.LeakProofId;

/** What happens to a run that looks for leaks. */
public sealed interface LeakProofEvent extends HistoryEvent permits LeakProofStarted, LeakProofFinished {
    LeakProofId proofId();
}
