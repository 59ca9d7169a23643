package io.portico.access;

import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;

/**
 * That access carries an end of its own.
 *
 * @param at from this instant on it counts as absent
 */
public record Ending(ReviewedAccess access, Instant at) {}
