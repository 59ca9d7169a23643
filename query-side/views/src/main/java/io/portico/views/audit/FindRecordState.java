package io.portico.views.audit;

import io.portico.views.Query;

/** Whether anything is known to be wrong with the agency's record; needs {@code audit.view}. */
public record FindRecordState() implements Query<RecordState> {
    @Override
    public Class<RecordState> answers() {
        return RecordState.class;
    }
}
