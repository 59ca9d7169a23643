package io.portico.projections.leaks;

import io.portico.messages.LeakProofId;
import io.portico.messages.UserId;
import io.portico.messages.leakproof.LeakReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as stored; without a report it is under way. */
record StoredLeakProof(
        UserId startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable LeakReport report,
        @Nullable String digest) {

    static StoredLeakProof started(UserId by, Instant at) {
        return new StoredLeakProof(by, at, null, null, null);
    }

    StoredLeakProof finished(Instant at, LeakReport said, String hash) {
        return new StoredLeakProof(startedBy, startedAt, at, said, hash);
    }

    /** The id of what says how far the run is. */
    static String progress(LeakProofId proofId) {
        return proofId.named() + "/progress";
    }
}
