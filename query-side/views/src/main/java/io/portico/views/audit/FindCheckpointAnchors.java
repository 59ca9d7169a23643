package io.portico.views.audit;

import io.portico.views.Query;

/** Where do the agency's checkpoints go? Needs {@code audit.view}. */
public record FindCheckpointAnchors() implements Query<CheckpointAnchors> {
    @Override
    public Class<CheckpointAnchors> answers() {
        return CheckpointAnchors.class;
    }
}
