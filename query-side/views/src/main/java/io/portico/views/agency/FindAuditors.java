package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.audit.AuditedQuery;
import io.portico.views.audit.RecordPart;

/** Asks for those who audit. Needs {@code audit.view} or {@code access.grant}. */
public record FindAuditors(PageRequest page) implements AuditedQuery<Auditors> {
    @Override
    public Class<Auditors> answers() {
        return Auditors.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.AUDITORS;
    }
}
