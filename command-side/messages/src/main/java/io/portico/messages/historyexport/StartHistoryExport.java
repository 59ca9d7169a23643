package io.portico.messages.historyexport;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Begins to write the access history, as it is at this moment, into files. Needs {@code audit.view} and {@code export}.
 *
 * @param from null for its beginning
 * @param to what happened then or later is left out; null for all there is
 */
public record StartHistoryExport(
        @TargetAggregateIdentifier HistoryExportId exportId,
        HistoryExportFormat format,
        @Nullable Instant from,
        @Nullable Instant to)
        implements HistoryExportCommand {
    public StartHistoryExport {
        Check.present("id", exportId);
        Check.present("format", format);
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadInput("to", BadInput.Code.BEFORE_START);
        }
    }
}
