package io.portico.messages.historyexport;

import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an export that cannot go on. The house's own to ask for.
 *
 * @param because the code of what it was
 */
public record HaltHistoryExport(@TargetAggregateIdentifier HistoryExportId exportId, String because)
        implements HistoryExportCommand {
    public HaltHistoryExport {
        Check.present("id", exportId);
        because = Check.text("because", because, Check.MAX_NAME);
    }
}
