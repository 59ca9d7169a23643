package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;

/** What vouches for an agency's record. */
public sealed interface CheckpointEvent
        permits CheckpointSigned, CheckpointKeyBegun, CheckpointKeyChanged, CheckpointAnchorsSet {
    AgencyId agencyId();
}
