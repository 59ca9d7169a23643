package io.portico.views.audit;

import io.portico.messages.PostId;
import io.portico.views.Query;

/** Where a reply went; for those who read access and see the reply. */
public record FindExposure(PostId postId) implements Query<ExposureReport> {
    @Override
    public Class<ExposureReport> answers() {
        return ExposureReport.class;
    }
}
