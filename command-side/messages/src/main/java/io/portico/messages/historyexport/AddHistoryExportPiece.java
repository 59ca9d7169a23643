package io.portico.messages.historyexport;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that one more piece lies in the file store. By the house, in the name of whoever started the export.
 *
 * @param after how many entries of the history were gone through before; refused when it is not as many
 * @param upTo how many have been gone through after it
 * @param events how many events are in the piece
 * @param storedAs the piece's id in the file store
 */
public record AddHistoryExportPiece(
        @TargetAggregateIdentifier HistoryExportId exportId,
        long after,
        long upTo,
        int events,
        String storedAs,
        long sizeBytes,
        String sha256)
        implements HistoryExportCommand {

    private static final int MAX_STORED_AS = 200;
    private static final int SHA256_DIGITS = 64;

    public AddHistoryExportPiece {
        Check.present("id", exportId);
        if (after < 0 || upTo <= after || events <= 0 || events > upTo - after || sizeBytes <= 0) {
            throw new BadInput("upTo", BadInput.Code.OUT_OF_RANGE);
        }
        storedAs = Check.text("storedAs", storedAs, MAX_STORED_AS);
        sha256 = Check.text("sha256", sha256, SHA256_DIGITS);
    }
}
