package io.portico.views.audit;

import io.portico.messages.BadInput;
import io.portico.messages.HistoryExportId;
import io.portico.views.Query;

/**
 * Asks for what comes next in an export that runs. Needs {@code audit.view} and {@code export}.
 *
 * @param after how many entries of the history have been gone through before
 * @param limit how many events at most
 */
public record FindHistoryPortion(HistoryExportId exportId, long after, int limit) implements Query<HistoryPortion> {

    public static final int MAX_LIMIT = 500;

    public FindHistoryPortion {
        if (after < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new BadInput("limit", BadInput.Code.OUT_OF_RANGE);
        }
    }

    @Override
    public Class<HistoryPortion> answers() {
        return HistoryPortion.class;
    }
}
