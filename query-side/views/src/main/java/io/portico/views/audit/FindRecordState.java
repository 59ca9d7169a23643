package io.portico.views.audit;

/** Whether anything is known to be wrong with the agency's record; needs {@code audit.view}. */
public record FindRecordState() implements AuditedQuery<RecordState> {
    @Override
    public Class<RecordState> answers() {
        return RecordState.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EVIDENCE;
    }
}
