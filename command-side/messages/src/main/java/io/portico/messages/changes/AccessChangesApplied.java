package io.portico.messages.changes;

import io.portico.messages.AccessChangesId;
import io.portico.messages.StoredAs;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of access were made as one.
 *
 * @param changes how many were asked for; those that found everything as they wanted it left no event
 */
@StoredAs("access-changes-applied")
@Revision("1")
public record AccessChangesApplied(
        AccessChangesId accessChangesId,
        int changes,
        @SealedBy("accessChangesId") @Nullable Confidential reason) implements AccessChangesEvent {}
