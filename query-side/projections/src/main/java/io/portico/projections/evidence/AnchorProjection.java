package io.portico.projections.evidence;

import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.messages.checkpoint.CheckpointEvent;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.checkpoint.CheckpointSigned;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import org.axonframework.eventhandling.EventHandler;

/** Keeps where an agency's checkpoints go, and the newest of them. */
public final class AnchorProjection {

    @EventHandler
    void on(CheckpointEvent event, Happening happening) {
        StoredAnchors known = happening
                .look(Place.AUDIT, StoredAnchors.ID, StoredAnchors.class)
                .orElse(StoredAnchors.NONE);
        switch (event) {
            case CheckpointSigned e ->
                put(new StoredAnchors(known.people(), known.webhook(), e.size(), e.note()), happening);
            case CheckpointAnchorsSet e ->
                put(new StoredAnchors(e.people(), e.webhook(), known.size(), known.note()), happening);
            case CheckpointKeyBegun _, CheckpointKeyChanged _ -> {}
        }
    }

    private static void put(StoredAnchors anchors, Happening happening) {
        happening.create(Place.AUDIT, StoredAnchors.ID, anchors);
    }
}
