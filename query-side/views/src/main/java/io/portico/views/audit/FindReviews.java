package io.portico.views.audit;

import io.portico.views.PageRequest;

/** Reviews of access, the newest first. */
public record FindReviews(PageRequest page) implements AuditedQuery<Reviews> {
    @Override
    public Class<Reviews> answers() {
        return Reviews.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.REVIEWS;
    }
}
