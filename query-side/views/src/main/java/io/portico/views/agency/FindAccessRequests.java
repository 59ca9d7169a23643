package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** What people outside have asked to see and nobody has answered, newest first. */
public record FindAccessRequests(PageRequest page) implements Query<AccessRequests> {
    @Override
    public Class<AccessRequests> answers() {
        return AccessRequests.class;
    }
}
