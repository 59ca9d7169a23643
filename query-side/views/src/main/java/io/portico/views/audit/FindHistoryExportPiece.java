package io.portico.views.audit;

import io.portico.messages.HistoryExportId;
import java.util.List;

/**
 * Asks where a piece of a finished export lies. Needs {@code audit.view} and {@code export}.
 *
 * @param number counted from 1
 */
public record FindHistoryExportPiece(HistoryExportId exportId, int number) implements AuditedQuery<HistoryExportPiece> {
    @Override
    public Class<HistoryExportPiece> answers() {
        return HistoryExportPiece.class;
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
