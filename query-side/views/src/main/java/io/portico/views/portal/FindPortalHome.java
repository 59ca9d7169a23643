package io.portico.views.portal;

import io.portico.views.Query;

/** Asks for portal home. */
public record FindPortalHome() implements Query<PortalHome> {
    @Override
    public Class<PortalHome> answers() {
        return PortalHome.class;
    }
}
