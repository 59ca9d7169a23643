package io.portico.projections.leaks;

import io.portico.messages.LeakProofId;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.projections.store.Place;
import io.portico.projections.store.PulseOut;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.LeakProgress;
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

    /** A run that waits. */
    public record Waiting(String agencyId, LeakProofId proofId) {}

    /** Some that wait. Those that are over are forgotten. */
    public List<Waiting> waiting() {
        Map<String, WaitingLeakProof> found =
                store.listShared(LeakProofProjection.WAITING, null, MAX_AT_ONCE, WaitingLeakProof.class);
        found.forEach((id, proof) -> {
            if (proof.over) {
                store.removeShared(LeakProofProjection.WAITING, id);
            }
        });
        return found.values().stream()
                .filter(proof -> !proof.over)
                .map(proof -> new Waiting(proof.agencyId, new LeakProofId(proof.proofId)))
                .toList();
    }

    /** Says how far a run of the current work's agency is. */
    public void say(LeakProofId proofId, LeakPlace place, long done) {
        store.put(Place.AUDIT, Map.of(StoredLeakProof.progress(proofId), new LeakProgress(place, done)));
        pulses.accept(Set.of(new PulseOut(Tenancy.agencyId(), Place.AUDIT, proofId.named())));
    }
}
