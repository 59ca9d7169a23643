package io.portico.messages.historyexport;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Notes that somebody takes a bundle of evidence along, before they get it. Needs {@code audit.view} and {@code export}.
 *
 * @param size how many events the bundle vouches for
 */
public record NoteEvidenceExport(
        @TargetAggregateIdentifier HistoryExportId exportId,
        @Nullable Instant from,
        @Nullable Instant to,
        long size) implements HistoryExportCommand {
    public NoteEvidenceExport {
        Check.present("id", exportId);
        if (size < 0) {
            throw new BadInput("size", BadInput.Code.OUT_OF_RANGE);
        }
    }
}
