package io.portico.views.given;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * The files that somebody handed over, for themselves, and for whoever answers for their data. What became a document is the agency's.
 */
public record FindGivenFiles(UserId userId, PageRequest page) implements Query<GivenFiles> {
    @Override
    public Class<GivenFiles> answers() {
        return GivenFiles.class;
    }
}
