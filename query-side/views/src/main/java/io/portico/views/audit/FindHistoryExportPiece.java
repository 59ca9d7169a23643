package io.portico.views.audit;

import io.portico.messages.HistoryExportId;
import io.portico.views.Query;

/**
 * Asks where a piece of a finished export lies. Needs {@code audit.view} and {@code export}.
 *
 * @param number counted from 1
 */
public record FindHistoryExportPiece(HistoryExportId exportId, int number) implements Query<HistoryExportPiece> {
    @Override
    public Class<HistoryExportPiece> answers() {
        return HistoryExportPiece.class;
    }
}
