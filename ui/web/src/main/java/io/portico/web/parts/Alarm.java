package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wakes a part of a page at an instant by the house’s clock, as long as it is on the page; it waits for one at a time. */
public final class Alarm {

    /** The clock on which the instant lies may be set meanwhile. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final House house;
    private final Runnable wake;
    private @Nullable Instant at;
    private @Nullable Thread waiting;
    private boolean attached;

    /** @param wake called on no thread of the page */
    public Alarm(Component owner, House house, Runnable wake) {
        this.house = house;
        this.wake = wake;
        owner.addAttachListener(_ -> turn(true));
        owner.addDetachListener(_ -> turn(false));
        attached = owner.isAttached();
    }

    /** Waits for that instant and for no other; for none when it is null. */
    public synchronized void set(@Nullable Instant instant) {
        at = instant;
        begin();
    }

    private synchronized void turn(boolean on) {
        attached = on;
        begin();
    }

    private void begin() {
        if (waiting != null) {
            waiting.interrupt();
            waiting = null;
        }
        Instant instant = at;
        if (attached && instant != null) {
            waiting = Thread.startVirtualThread(() -> sleep(instant));
        }
    }

    private void sleep(Instant instant) {
        Duration left = house.times().until(instant);
        try {
            while (left.isPositive()) {
                Thread.sleep(left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left);
                left = house.times().until(instant);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        wake.run();
    }
}
