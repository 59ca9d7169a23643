package io.portico.app.chores;

import io.portico.files.exports.HistoryExporting;
import io.portico.messages.Rejected;
import io.portico.messages.historyexport.HaltHistoryExport;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.projections.audit.HistoryExportDesk;
import io.portico.projections.audit.HistoryExportDesk.Waiting;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.HistoryExportDetails;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at exports of the access history, one after the other, in the names of those who started them: who loses the right
 * on the way gets nothing. What is over is deleted, at once or when its time has come.
 */
final class RunningHistoryExports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningHistoryExports.class);
    private static final Actor HOUSE = Actor.system("WhenHistoryExportIsStartedThenWriteIt");

    private final HistoryExportDesk desk;
    private final HistoryExporting exporting;
    private final Gateway gateway;
    private final Clock clock;

    RunningHistoryExports(HistoryExportDesk desk, HistoryExporting exporting, Gateway gateway, Clock clock) {
        this.desk = desk;
        this.exporting = exporting;
        this.gateway = gateway;
        this.clock = clock;
    }

    void round() {
        for (Waiting waiting : desk.waiting()) {
            try {
                if (waiting.state() == HistoryExportState.RUNNING) {
                    work(waiting);
                } else if (isOver(waiting)) {
                    discard(waiting);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("export {} is looked at again in the next round", waiting.exportId(), e);
            }
        }
    }

    private boolean isOver(Waiting waiting) {
        return waiting.state() != HistoryExportState.FINISHED
                || !clock.instant().isBefore(waiting.since().plus(HistoryExportDetails.KEPT));
    }

    private void discard(Waiting waiting) throws IOException {
        Tenancy.call(new Work(waiting.agencyId(), HOUSE), () -> {
            exporting.discard(waiting.exportId());
            return waiting;
        });
        desk.forget(waiting);
    }

    private void work(Waiting waiting) throws IOException {
        try {
            Tenancy.call(
                    new Work(waiting.agencyId(), Actor.person(waiting.worksFor().value())), () -> {
                        exporting.goOn(waiting.exportId());
                        return waiting;
                    });
        } catch (Gateway.Unavailable later) {
            LOG.info("export {} goes on when the house is whole again", waiting.exportId());
        } catch (Rejected rejected) {
            // Of a conflict the next round knows more: somebody wants no more of it, or another node was faster.
            if (rejected.code() != Rejected.Code.CONFLICT) {
                halt(waiting, rejected.code().name());
            }
        }
    }

    private void halt(Waiting waiting, String because) {
        Tenancy.call(
                new Work(waiting.agencyId(), HOUSE),
                () -> gateway.send(new HaltHistoryExport(waiting.exportId(), because)));
    }
}
