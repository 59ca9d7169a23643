package io.portico.views.audit;

import io.portico.views.Query;

/** A checkpoint of everything that has happened in the agency so far, signed for whoever asks; needs {@code audit.view}. */
public record FindCheckpoint() implements Query<SignedCheckpoint> {
    @Override
    public Class<SignedCheckpoint> answers() {
        return SignedCheckpoint.class;
    }
}
