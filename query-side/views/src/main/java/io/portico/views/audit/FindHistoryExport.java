package io.portico.views.audit;

import io.portico.messages.HistoryExportId;
import io.portico.views.Query;

/** Asks for one export of the access history. Needs {@code audit.view} and {@code export}. */
public record FindHistoryExport(HistoryExportId exportId) implements Query<HistoryExportDetails> {
    @Override
    public Class<HistoryExportDetails> answers() {
        return HistoryExportDetails.class;
    }
}
