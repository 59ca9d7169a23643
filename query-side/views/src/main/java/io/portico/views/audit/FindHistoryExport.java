package io.portico.views.audit;

import io.portico.messages.HistoryExportId;
import java.util.List;

/** Asks for one export of the access history. Needs {@code audit.view} and {@code export}. */
public record FindHistoryExport(HistoryExportId exportId) implements AuditedQuery<HistoryExportDetails> {
    @Override
    public Class<HistoryExportDetails> answers() {
        return HistoryExportDetails.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EXPORTS;
    }

    @Override
    public List<String> subjects() {
        return List.of(exportId.named());
    }
}
