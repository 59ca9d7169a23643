package io.portico.views.door;

import io.portico.views.Query;

/** Whether the actor of the current work may act at all, and as what; asked at every request. */
public record FindStanding() implements Query<Standing> {
    @Override
    public Class<Standing> answers() {
        return Standing.class;
    }
}
