package io.portico.access;

import java.time.Instant;

/**
 * How a review ends some access.
 *
 * @param at from this instant on it counts as absent; in the far past for what was taken away already
 * @param takenAway whether somebody took it away, or it ends because nobody confirmed it
 */
public record ReviewEnding(Review review, Instant at, boolean takenAway) {}
