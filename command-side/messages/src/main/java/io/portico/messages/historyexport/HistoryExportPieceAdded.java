package io.portico.messages.historyexport;

import io.portico.messages.HistoryExportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * One more piece was written.
 *
 * @param upTo how many entries of the history have been gone through
 * @param storedAs the piece's id in the file store
 */
@StoredAs("history-export-piece-added")
@Revision("1")
public record HistoryExportPieceAdded(
        HistoryExportId exportId, long upTo, int events, String storedAs, long sizeBytes, String sha256)
        implements HistoryExportEvent {}
