package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Projects, newest first. */
public record FindProjects(PageRequest page) implements Query<Projects> {
    @Override
    public Class<Projects> answers() {
        return Projects.class;
    }
}
