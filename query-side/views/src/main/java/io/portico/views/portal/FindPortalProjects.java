package io.portico.views.portal;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for portal projects. */
public record FindPortalProjects(PageRequest page) implements Query<PortalProjects> {
    @Override
    public Class<PortalProjects> answers() {
        return PortalProjects.class;
    }
}
