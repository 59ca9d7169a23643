package io.portico.projections.audit;

import io.portico.messages.historyexport.EvidenceExported;
import io.portico.messages.historyexport.HistoryExportCancelled;
import io.portico.messages.historyexport.HistoryExportEvent;
import io.portico.messages.historyexport.HistoryExportFinished;
import io.portico.messages.historyexport.HistoryExportPieceAdded;
import io.portico.messages.historyexport.HistoryExportStarted;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.messages.historyexport.HistoryExportStopped;
import io.portico.projections.audit.StoredHistoryExport.StoredPiece;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Writes down exports of the access history, and which of them the house has to do something about. */
public final class HistoryExportProjection {

    static final Roll EXPORTS = new Roll(Place.AUDIT, "history-exports");
    static final String WAITING = "history-exports";

    @EventHandler
    void on(HistoryExportEvent event, Happening happening) {
        switch (event) {
            case HistoryExportStarted e -> started(e, happening);
            case HistoryExportPieceAdded e ->
                change(e, happening, stored -> {
                    stored.upTo = e.upTo();
                    stored.pieces.add(new StoredPiece(e.storedAs(), e.events(), e.sizeBytes(), e.sha256()));
                });
            case HistoryExportFinished e -> ended(e, HistoryExportState.FINISHED, null, happening);
            case HistoryExportStopped e -> ended(e, HistoryExportState.STOPPED, e.because(), happening);
            case HistoryExportCancelled e -> ended(e, HistoryExportState.CANCELLED, null, happening);
            // It is in the history, and there are no files of it.
            case EvidenceExported _ -> {
                return;
            }
        }
        happening.pulse(Place.AUDIT, event.exportId().named());
    }

    private static void started(HistoryExportStarted e, Happening happening) {
        happening.create(
                Place.AUDIT,
                e.exportId().named(),
                new StoredHistoryExport(
                        e.format(), e.from(), e.to(), e.startedBy(), happening.at(), happening.position()));
        EXPORTS.enter(happening, List.of(e.exportId().value()));
        waits(e, e.startedBy().value(), happening, _ -> {});
    }

    private static void ended(
            HistoryExportEvent event, HistoryExportState state, @Nullable String because, Happening happening) {
        change(event, happening, stored -> {
            stored.state = state;
            stored.stoppedBecause = because;
            stored.endedAt = happening.at();
        });
        waits(event, happening.by(), happening, waiting -> {
            waiting.state = state;
            waiting.sinceMillis = happening.at().toEpochMilli();
        });
    }

    private static void change(HistoryExportEvent event, Happening happening, Consumer<StoredHistoryExport> change) {
        happening.change(Place.AUDIT, event.exportId().named(), StoredHistoryExport.class, change);
    }

    private static void waits(
            HistoryExportEvent event, String worksFor, Happening happening, Consumer<WaitingHistoryExport> change) {
        happening.changeShared(
                WAITING,
                happening.agencyId() + "/" + event.exportId().value(),
                WaitingHistoryExport.class,
                () -> new WaitingHistoryExport(
                        happening.agencyId(),
                        event.exportId().value(),
                        worksFor,
                        happening.at().toEpochMilli()),
                change);
    }
}
