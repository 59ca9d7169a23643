package io.portico.app.evidence;

import io.portico.projections.evidence.TreePatrol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Walks through the ledger step by step, with a long rest behind each walk. */
final class Walks {

    private final TreePatrol patrol;
    private final Clock clock;
    private final Duration rest;
    private Instant next = Instant.MIN;

    Walks(TreePatrol patrol, Clock clock, Duration rest) {
        this.patrol = patrol;
        this.clock = clock;
        this.rest = rest;
    }

    void goOn() {
        if (!clock.instant().isBefore(next) && !patrol.step()) {
            next = clock.instant().plus(rest);
        }
    }
}
