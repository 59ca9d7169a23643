package io.portico.views.audit;

import io.portico.messages.historyexport.HistoryExportFormat;

/**
 * Where a piece of an export lies.
 *
 * @param storedAs its id in the file store
 */
public record HistoryExportPiece(String storedAs, HistoryExportFormat format, long sizeBytes, String sha256) {}
