package io.portico.messages.historyexport;

import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Wants no more of an export, finished or not: its files are deleted. Needs {@code audit.view} and {@code export}. */
public record CancelHistoryExport(@TargetAggregateIdentifier HistoryExportId exportId) implements HistoryExportCommand {
    public CancelHistoryExport {
        Check.present("id", exportId);
    }
}
