package io.portico.views.audit;

import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/** One review of access, and a page of what it lists, person by person. */
public record FindReview(ReviewId reviewId, PageRequest page) implements Query<ReviewDetails> {
    public FindReview {
        Check.present("id", reviewId);
    }

    @Override
    public Class<ReviewDetails> answers() {
        return ReviewDetails.class;
    }
}
