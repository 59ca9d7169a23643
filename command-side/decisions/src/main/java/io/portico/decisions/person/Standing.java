package io.portico.decisions.person;

import io.portico.messages.Rejected;
import java.time.Instant;

/**
 * Where an invitation stands.
 *
 * @param round which sending counts; 0 when there never was one
 * @param sentAt when that sending went out
 */
record Standing(int round, Instant sentAt, boolean accepted, boolean withdrawn) {

    static final Standing NEVER_INVITED = new Standing(0, Instant.EPOCH, true, false);

    /** Nobody has invited the person yet, and somebody may. */
    static final Standing NOT_YET_INVITED = new Standing(0, Instant.EPOCH, false, false);

    static Standing invited(Instant at) {
        return new Standing(1, at, false, false);
    }

    Standing accept() {
        return new Standing(round, sentAt, true, withdrawn);
    }

    /** Sending again also takes a withdrawal back. */
    Standing resent(int newRound, Instant at) {
        return new Standing(newRound, at, accepted, false);
    }

    Standing withdraw() {
        return new Standing(round, sentAt, accepted, true);
    }

    void demandPending() {
        if (round == 0) {
            throw new Rejected(Rejected.Code.NOT_INVITED);
        }
        if (accepted) {
            throw new Rejected(Rejected.Code.INVITATION_USED);
        }
    }
}
