package io.portico.views.door;

import io.portico.views.Query;

/** Asks through whose eyes the actor of the current work looks; nothing is found when through nobody's. */
public record FindViewing() implements Query<Viewing> {
    @Override
    public Class<Viewing> answers() {
        return Viewing.class;
    }
}
