package io.portico.views.audit;

import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import io.portico.views.PageRequest;
import java.util.List;

/** One review of access, and a page of what it lists, person by person. */
public record FindReview(ReviewId reviewId, PageRequest page) implements AuditedQuery<ReviewDetails> {
    public FindReview {
        Check.present("id", reviewId);
    }

    @Override
    public Class<ReviewDetails> answers() {
        return ReviewDetails.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.REVIEWS;
    }

    @Override
    public List<String> subjects() {
        return List.of(reviewId.named());
    }
}
