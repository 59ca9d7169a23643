package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * The agency's first events were vouched for.
 *
 * @param size how many they are
 * @param note what was signed, with its signature, as a signed note
 */
@StoredAs("checkpoint-signed")
@Revision("1")
public record CheckpointSigned(AgencyId agencyId, long size, String note) implements CheckpointEvent {}
