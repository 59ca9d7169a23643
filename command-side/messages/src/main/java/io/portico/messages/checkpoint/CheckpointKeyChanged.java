package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * Another key signs from now on.
 *
 * @param note names the new key; signed by it and by the old one
 */
@StoredAs("checkpoint-key-changed")
@Revision("1")
public record CheckpointKeyChanged(AgencyId agencyId, String note) implements CheckpointEvent, HistoryEvent {}
