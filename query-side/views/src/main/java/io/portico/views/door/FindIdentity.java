package io.portico.views.door;

import io.portico.views.Query;

/** Who the actor is, as apps are told; not found for whoever may not act now. */
public record FindIdentity() implements Query<Identity> {
    @Override
    public Class<Identity> answers() {
        return Identity.class;
    }
}
