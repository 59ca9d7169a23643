package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.checkpoint.ChangeCheckpointKey;
import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.checkpoint.CheckpointSigned;
import io.portico.messages.checkpoint.SetCheckpointAnchors;
import io.portico.messages.checkpoint.SignCheckpoint;
import io.portico.tenancy.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

    private static final int MOST_KEYS = 200;
    private static final AgencyId ACME = new AgencyId(House.ACME);
    private static final Actor SIGNER = Actor.system("sign");

    private final House house = House.furnished();

    private void sign(long size) {
        house.by(SIGNER, new SignCheckpoint(ACME, size, "00"));
    }

    @Test
    void whatIsVouchedForGrowsAndIsSignedOnce() {
        assertThat(house.eventsOf(() -> sign(5)))
                .isEqualTo(List.of(
                        new CheckpointKeyBegun(ACME, 0, "acme begins 0"),
                        new CheckpointSigned(ACME, 5, "acme by 0: 5 00")));
        house.nothingHappens(() -> sign(5));
        house.nothingHappens(() -> sign(4));
        assertThat(house.eventsOf(() -> sign(6))).isEqualTo(List.of(new CheckpointSigned(ACME, 6, "acme by 0: 6 00")));
    }

    @Test
    void aNewKeyIsVouchedForByTheOldOneAndSignsFromThenOn() {
        sign(5);
        assertThat(house.eventsOf(() -> house.olga(new ChangeCheckpointKey(ACME))))
                .isEqualTo(List.of(new CheckpointKeyChanged(ACME, "acme from 0")));
        assertThat(house.eventsOf(() -> sign(8))).isEqualTo(List.of(new CheckpointSigned(ACME, 8, "acme by 1: 8 00")));
    }

    @Test
    void whenTheKeyIsLostNothingIsSignedUntilAnotherOneBegins() {
        sign(5);
        house.node.desk.firstHeld = 1;
        house.refused(SIGNER, new SignCheckpoint(ACME, 6, "00"), Code.CHECKPOINT_KEY_LOST);
        assertThat(house.eventsOf(() -> house.olga(new ChangeCheckpointKey(ACME))))
                .isEqualTo(List.of(new CheckpointKeyBegun(ACME, 1, "acme begins 1")));
        assertThat(house.eventsOf(() -> sign(8))).isEqualTo(List.of(new CheckpointSigned(ACME, 8, "acme by 1: 8 00")));
        house.node.desk.firstHeld = 2;
        house.olga(new ChangeCheckpointKey(ACME));
        assertThat(house.eventsOf(() -> house.olga(new ChangeCheckpointKey(ACME))))
                .isEqualTo(List.of(new CheckpointKeyChanged(ACME, "acme from 2")));
    }

    @Test
    void checkpointsGoToWhoMayReadTheHistory() {
        SetCheckpointAnchors command =
                new SetCheckpointAnchors(ACME, List.of(House.OLGA), "https://log.example/keep?for=acme");
        assertThat(house.eventsOf(() -> house.olga(command)))
                .isEqualTo(List.of(
                        new CheckpointAnchorsSet(ACME, List.of(House.OLGA), "https://log.example/keep?for=acme")));
        house.nothingHappens(() -> house.olga(command));
        house.refused(
                House.OLGA,
                new SetCheckpointAnchors(ACME, List.of(house.employeeOf("max", "MEMBER")), null),
                Code.NOT_AN_AUDITOR);
        house.refused(House.OLGA, new SetCheckpointAnchors(ACME, List.of(new UserId("nobody")), null), Code.NOT_FOUND);
        for (String address :
                List.of("log.example", "ftp://log.example", "https://me@log.example", "https://", "a b")) {
            assertThat(catchThrowable(() -> new SetCheckpointAnchors(ACME, List.of(), address)))
                    .as(address)
                    .isInstanceOf(BadInput.class);
        }
        assertThat(house.eventsOf(() -> house.olga(new SetCheckpointAnchors(ACME, List.of(), " "))))
                .isEqualTo(List.of(new CheckpointAnchorsSet(ACME, List.of(), null)));
    }

    @Test
    void keysAreNotChangedForEver() {
        for (int i = 0; i < MOST_KEYS; i++) {
            house.olga(new ChangeCheckpointKey(ACME));
        }
        house.refused(House.OLGA, new ChangeCheckpointKey(ACME), Code.TOO_MANY_KEYS);
    }

    @Test
    void nobodySignsForAnotherAgency() {
        house.refused(SIGNER, new SignCheckpoint(new AgencyId("other"), 5, "00"), Code.NOT_FOUND);
    }
}
