package io.portico.views.portal;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Files of the threads the reader sees, newest first. */
public record FindPortalFiles(PageRequest page) implements Query<PortalFiles> {
    @Override
    public Class<PortalFiles> answers() {
        return PortalFiles.class;
    }
}
