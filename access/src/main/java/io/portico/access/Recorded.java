package io.portico.access;

import io.portico.messages.AccessEvent;
import java.time.Instant;

/**
 * An event as it stands in the ledger.
 *
 * @param event the payload; only {@link AccessEvent}s change the state
 * @param name the stored name, for reasons
 * @param id the message's identifier
 * @param position its index in the ledger; grows with every event
 * @param at when it was recorded
 * @param by who caused it
 */
public record Recorded(AccessEvent event, String name, String id, long position, Instant at, String by) {}
