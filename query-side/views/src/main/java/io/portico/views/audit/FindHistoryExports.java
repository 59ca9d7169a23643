package io.portico.views.audit;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for exports of the access history, newest first. Needs {@code audit.view} and {@code export}. */
public record FindHistoryExports(PageRequest page) implements Query<HistoryExports> {
    @Override
    public Class<HistoryExports> answers() {
        return HistoryExports.class;
    }
}
