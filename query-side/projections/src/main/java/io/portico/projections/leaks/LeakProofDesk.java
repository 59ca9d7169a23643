package io.portico.projections.leaks;

import io.portico.messages.LeakProofId;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.projections.store.Place;
import io.portico.projections.store.PulseOut;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.LeakProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The runs that wait to be done, for whoever does them. */
public final class LeakProofDesk {

    private static final int MAX_AT_ONCE = 200;

    private final ViewStore store;
    private final Consumer<Set<PulseOut>> pulses;

    /** @param pulses takes what open pages are to hear */
    public LeakProofDesk(ViewStore store, Consumer<Set<PulseOut>> pulses) {
        this.store = store;
        this.pulses = pulses;
    }

    /** A run that waits, and since when. */
    public record Waiting(String agencyId, LeakProofId proofId, Instant since) {}

    /** All that wait, what has waited longest first. Those that are over are forgotten. */
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        String after = null;
        Map<String, WaitingLeakProof> found;
        do {
            found = store.listShared(LeakProofProjection.WAITING, after, MAX_AT_ONCE, WaitingLeakProof.class);
            for (Map.Entry<String, WaitingLeakProof> entry : found.entrySet()) {
                after = entry.getKey();
                WaitingLeakProof proof = entry.getValue();
                if (proof.over) {
                    store.removeShared(LeakProofProjection.WAITING, after);
                } else {
                    all.add(new Waiting(
                            proof.agencyId, new LeakProofId(proof.proofId), Instant.ofEpochMilli(proof.sinceMillis)));
                }
            }
        } while (found.size() == MAX_AT_ONCE);
        all.sort(Comparator.comparing(Waiting::since));
        return all;
    }

    /** Says how far a run of the current work's agency is. */
    public void say(LeakProofId proofId, LeakPlace place, long done) {
        store.put(Place.AUDIT, Map.of(StoredLeakProof.progress(proofId), new LeakProgress(place, done)));
        pulses.accept(Set.of(new PulseOut(Tenancy.agencyId(), Place.AUDIT, proofId.named())));
    }
}
