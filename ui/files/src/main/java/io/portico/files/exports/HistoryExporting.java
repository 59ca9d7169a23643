package io.portico.files.exports;

import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected;
import io.portico.messages.historyexport.AddHistoryExportPiece;
import io.portico.messages.historyexport.FinishHistoryExport;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.FindHistoryExport;
import io.portico.views.audit.FindHistoryPortion;
import io.portico.views.audit.HistoryExportDetails;
import io.portico.views.audit.HistoryPortion;
import java.io.IOException;
import java.util.UUID;

/**
 * Writes exports of the access history into the file store, a piece at a time and a portion of a piece at a time, so that
 * no more than one portion is ever in memory, however long the history is.
 */
public final class HistoryExporting {

    /** How many events a file holds: few enough to be sent again when sending breaks off. */
    public static final int PIECE_EVENTS = 20_000;

    private static final long MAX_PIECE_BYTES = 1L << 30;
    private static final String FOLDER = "history-export:";

    private final Gateway gateway;
    private final FileStore store;
    private final int pieceEvents;

    /** @param pieceEvents how many events a file holds at most */
    public HistoryExporting(Gateway gateway, FileStore store, int pieceEvents) {
        this.gateway = gateway;
        this.store = store;
        this.pieceEvents = pieceEvents;
    }

    /**
     * Goes on by one piece, or says that all of it is there, in the name of the bound work's actor; does neither when the
     * history is not written down as far as the export reaches.
     */
    public void goOn(HistoryExportId id) throws IOException {
        HistoryExportDetails export = gateway.ask(new FindHistoryExport(id), HistoryExportDetails.class);
        if (export.state() != HistoryExportState.RUNNING) {
            return;
        }
        HistoryPortion first = first(id, export.gone());
        if (first.entries().isEmpty()) {
            if (first.whole()) {
                gateway.send(new FinishHistoryExport(id));
            }
            return;
        }
        try (PieceStream piece = new PieceStream(lines(export), first, pieceEvents, more(id))) {
            add(id, export.gone(), piece);
        }
    }

    private void add(HistoryExportId id, long after, PieceStream piece) throws IOException {
        // Never the same name twice: what another node writes at the same time is not to be overwritten.
        String name = FOLDER + id.value() + ":" + UUID.randomUUID();
        FileStore.Stored stored = store.write(Tenancy.agencyId(), name, piece, MAX_PIECE_BYTES);
        try {
            gateway.send(new AddHistoryExportPiece(
                    id, after, piece.upTo(), piece.events(), name, stored.sizeBytes(), stored.sha256()));
        } catch (Rejected notWanted) {
            // Whoever deleted what there was of the export may have been here before it was written.
            store.delete(Tenancy.agencyId(), name);
            throw notWanted;
        }
    }

    /** Goes through what the export is not about, as far as it reaches. */
    private HistoryPortion first(HistoryExportId id, long after) {
        int limit = Math.min(FindHistoryPortion.MAX_LIMIT, pieceEvents);
        HistoryPortion portion = more(id).after(after, limit);
        while (portion.entries().isEmpty() && !portion.whole()) {
            long before = portion.upTo();
            portion = more(id).after(before, limit);
            if (portion.upTo() == before) {
                break;
            }
        }
        return portion;
    }

    private PieceStream.Source more(HistoryExportId id) {
        return (after, limit) -> gateway.ask(new FindHistoryPortion(id, after, limit), HistoryPortion.class);
    }

    /** Deletes all that lies there of an export, also what no event names. */
    public void discard(HistoryExportId id) throws IOException {
        store.deleteBelow(Tenancy.agencyId(), FOLDER + id.value() + ":");
    }

    private static HistoryLines lines(HistoryExportDetails export) {
        return switch (export.format()) {
            case OCSF -> new OcsfHistory(Tenancy.agencyId());
            case CSV -> new CsvHistory();
            case JSON -> new JsonHistory();
        };
    }
}
