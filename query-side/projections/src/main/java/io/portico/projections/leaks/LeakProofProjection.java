package io.portico.projections.leaks;

import io.portico.messages.leakproof.LeakProofEvent;
import io.portico.messages.leakproof.LeakProofFinished;
import io.portico.messages.leakproof.LeakProofStarted;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/** Writes down which runs looked for leaks and what they found, and notes those that are to be done. */
public final class LeakProofProjection {

    static final Roll PROOFS = new Roll(Place.AUDIT, "leak-proofs");
    static final String WAITING = "leak-proofs";

    @EventHandler
    void on(LeakProofEvent event, Happening happening) {
        String id = event.proofId().named();
        switch (event) {
            case LeakProofStarted e -> {
                happening.create(Place.AUDIT, id, StoredLeakProof.started(e.startedBy(), happening.at()));
                PROOFS.enter(happening, List.of(e.proofId().value()));
                wait(event, happening, false);
            }
            case LeakProofFinished e -> {
                StoredLeakProof started =
                        happening.look(Place.AUDIT, id, StoredLeakProof.class).orElseThrow();
                happening.create(Place.AUDIT, id, started.finished(happening.at(), e.report(), e.digest()));
                wait(event, happening, true);
            }
        }
        happening.pulse(Place.AUDIT, id);
    }

    private static void wait(LeakProofEvent event, Happening happening, boolean over) {
        happening.changeShared(
                WAITING,
                happening.agencyId() + "/" + event.proofId().value(),
                WaitingLeakProof.class,
                () -> new WaitingLeakProof(
                        happening.agencyId(),
                        event.proofId().value(),
                        happening.at().toEpochMilli()),
                waiting -> waiting.over = over);
    }
}
