package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * A key signs from now on for which no other one vouches: the first one, or one after the one before it was lost.
 *
 * @param number of the key, counted from 0
 * @param note names the key; signed by it
 */
@StoredAs("checkpoint-key-begun")
@Revision("1")
public record CheckpointKeyBegun(AgencyId agencyId, int number, String note) implements CheckpointEvent, HistoryEvent {}
