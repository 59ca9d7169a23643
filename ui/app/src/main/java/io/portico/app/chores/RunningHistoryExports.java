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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at exports of the access history, in each round at a piece of the oldest of each agency, in the names of those who
 * started them: who loses the right on the way gets nothing. What is over is deleted, at once or when its time has come. Whoever
 * asks for more than an agency has room for gets none of those.
 */
final class RunningHistoryExports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningHistoryExports.class);
    private static final Actor HOUSE = Actor.system("WhenHistoryExportIsStartedThenWriteIt");

    /** How many of an agency may be kept or on their way. */
    private static final int MOST = 20;

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
        Set<String> served = new HashSet<>();
        List<Waiting> all = desk.waiting();
        Map<String, Long> taken = all.stream()
                .filter(waiting -> waiting.state() == HistoryExportState.FINISHED && !isOver(waiting))
                .collect(Collectors.groupingBy(Waiting::agencyId, HashMap::new, Collectors.counting()));
        for (Waiting waiting : all) {
            try {
                if (isOver(waiting)) {
                    discard(waiting);
                } else if (waiting.state() == HistoryExportState.RUNNING) {
                    boolean tooMany = taken.merge(waiting.agencyId(), 1L, Long::sum) > MOST;
                    if (tooMany) {
                        halt(waiting, HaltHistoryExport.TOO_MANY_EXPORTS);
                    } else if (served.add(waiting.agencyId())) {
                        work(waiting);
                    }
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("export {} is looked at again in the next round", waiting.exportId(), e);
            }
        }
    }

    private boolean isOver(Waiting waiting) {
        return switch (waiting.state()) {
            case RUNNING -> false;
            case FINISHED -> !clock.instant().isBefore(waiting.since().plus(HistoryExportDetails.KEPT));
            case STOPPED, CANCELLED -> true;
        };
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
