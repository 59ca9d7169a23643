package io.portico.views.audit;

/** Where do the agency's checkpoints go? Needs {@code audit.view}. */
public record FindCheckpointAnchors() implements AuditedQuery<CheckpointAnchors> {
    @Override
    public Class<CheckpointAnchors> answers() {
        return CheckpointAnchors.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EVIDENCE;
    }
}
