package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Projects: which of them, and in which order. */
public record FindProjects(ProjectFilter filter, ProjectSort sort, PageRequest page) implements Query<Projects> {

    /** All of them, newest first. */
    public FindProjects(PageRequest page) {
        this(ProjectFilter.ALL, ProjectSort.NEWEST, page);
    }

    @Override
    public Class<Projects> answers() {
        return Projects.class;
    }
}
