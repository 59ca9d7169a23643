package io.portico.views.audit;

/**
 * That nothing of the record was changed since it had that many events; needs {@code audit.view}.
 *
 * @param from how many events a checkpoint that somebody kept is of
 */
public record FindConsistency(long from) implements AuditedQuery<ConsistencyProof> {
    @Override
    public Class<ConsistencyProof> answers() {
        return ConsistencyProof.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EVIDENCE;
    }
}
