package io.portico.views.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * That an agency's record was read through.
 *
 * @param size how many events it had
 */
public record RecordCheck(Instant at, long size) {

    /** It is read through each day; after two, what was found then says little of now. */
    public static final Duration LATE = Duration.ofDays(2);
}
