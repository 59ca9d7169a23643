package io.portico.app.proofs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time of this machine, until somebody sets it. */
final class HouseClock extends Clock {

    private volatile @Nullable Instant stopped;
    private volatile Duration ahead = Duration.ZERO;

    void stopAt(Instant instant) {
        stopped = instant;
    }

    void goAhead(Duration by) {
        ahead = by;
    }

    void reset() {
        stopped = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
        return at == null ? Instant.now().plus(ahead) : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
