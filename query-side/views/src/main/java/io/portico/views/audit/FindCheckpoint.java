package io.portico.views.audit;

/** A checkpoint of everything that has happened in the agency so far, signed for whoever asks; needs {@code audit.view}. */
public record FindCheckpoint() implements AuditedQuery<SignedCheckpoint> {
    @Override
    public Class<SignedCheckpoint> answers() {
        return SignedCheckpoint.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EVIDENCE;
    }
}
