package io.portico.access;

import io.portico.messages.UserId;
import java.time.Instant;

/**
 * That an auditor's seat, or what they were given to read, carries an end.
 *
 * @param content whether it is what they were given
 * @param at from this instant on it counts as absent
 */
public record SeatEnding(UserId userId, boolean content, Instant at) {}
