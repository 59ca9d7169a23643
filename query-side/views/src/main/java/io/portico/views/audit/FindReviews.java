package io.portico.views.audit;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Reviews of access, the newest first. */
public record FindReviews(PageRequest page) implements Query<Reviews> {
    @Override
    public Class<Reviews> answers() {
        return Reviews.class;
    }
}
