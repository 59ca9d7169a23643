package io.portico.views.audit;

import io.portico.messages.PostId;
import java.util.List;

/** Where a reply went; for those who read access and see the reply. */
public record FindExposure(PostId postId) implements AuditedQuery<ExposureReport> {
    @Override
    public Class<ExposureReport> answers() {
        return ExposureReport.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EXPOSURE;
    }

    @Override
    public List<String> subjects() {
        return List.of(postId.named());
    }
}
