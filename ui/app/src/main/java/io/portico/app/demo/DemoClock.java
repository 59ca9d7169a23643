package io.portico.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The system's clock, but for a thread that tells the story: to it, and to what it calls, the time is the story's.
 * Other threads keep the system's time, so that nobody else's work is dated back and no claim of a processor ages.
 */
public final class DemoClock extends Clock {

    private static final ScopedValue<Instant> STORY = ScopedValue.newInstance();

    private final Clock system;

    public DemoClock() {
        this(Clock.systemUTC());
    }

    private DemoClock(Clock system) {
        this.system = system;
    }

    /** Runs the piece as if it were that instant. */
    static <T> T at(Instant instant, Supplier<T> piece) {
        return ScopedValue.where(STORY, instant).call(piece::get);
    }

    @Override
    public Instant instant() {
        return STORY.isBound() ? STORY.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(system.withZone(zone));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DemoClock that && system.equals(that.system);
    }

    @Override
    public int hashCode() {
        return system.hashCode();
    }

    @Override
    public String toString() {
        return "DemoClock[" + system + "]";
    }
}
