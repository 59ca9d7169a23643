package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.LeakProofId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.leakproof.FinishLeakProof;
import io.portico.messages.leakproof.LeakProofFinished;
import io.portico.messages.leakproof.LeakProofStarted;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.tenancy.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakProofTest {

    private static final Actor HOUSE = Actor.system("proof");
    private static final LeakProofId PROOF = new LeakProofId("proof");

    private final House house = House.furnished();

    @Test
    void whatARunFoundIsSaidOnceAndByTheHouse() {
        assertThat(house.eventsOf(() -> house.olga(new StartLeakProof(PROOF))))
                .isEqualTo(List.of(new LeakProofStarted(PROOF, House.OLGA)));
        LeakReport first = report(3);
        house.refused(House.OLGA, new FinishLeakProof(PROOF, first), Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(HOUSE, new FinishLeakProof(PROOF, first))))
                .isEqualTo(List.of(new LeakProofFinished(PROOF, first, first.digest())));
        house.nothingHappens(() -> house.by(HOUSE, new FinishLeakProof(PROOF, report(4))));
    }

    private static LeakReport report(long events) {
        return new LeakReport(events, "last", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }
}
