package io.portico.messages.historyexport;

import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the whole history has been gone through. By the house, in the name of whoever started the export. */
public record FinishHistoryExport(@TargetAggregateIdentifier HistoryExportId exportId) implements HistoryExportCommand {
    public FinishHistoryExport {
        Check.present("id", exportId);
    }
}
