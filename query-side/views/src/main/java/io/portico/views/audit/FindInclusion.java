package io.portico.views.audit;

/**
 * That an event is in the record; needs {@code audit.view}.
 *
 * @param position where it lies in the ledger, as the access history says
 */
public record FindInclusion(long position) implements AuditedQuery<InclusionProof> {
    @Override
    public Class<InclusionProof> answers() {
        return InclusionProof.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EVIDENCE;
    }
}
