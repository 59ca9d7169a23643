package io.portico.views.audit;

import io.portico.views.PageRequest;

/** Asks for exports of the access history, newest first. Needs {@code audit.view} and {@code export}. */
public record FindHistoryExports(PageRequest page) implements AuditedQuery<HistoryExports> {
    @Override
    public Class<HistoryExports> answers() {
        return HistoryExports.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EXPORTS;
    }
}
