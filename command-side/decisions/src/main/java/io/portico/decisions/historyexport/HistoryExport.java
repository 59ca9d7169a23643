package io.portico.decisions.historyexport;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.historyexport.AddHistoryExportPiece;
import io.portico.messages.historyexport.CancelHistoryExport;
import io.portico.messages.historyexport.EvidenceExported;
import io.portico.messages.historyexport.FinishHistoryExport;
import io.portico.messages.historyexport.HaltHistoryExport;
import io.portico.messages.historyexport.HistoryExportCancelled;
import io.portico.messages.historyexport.HistoryExportEvent;
import io.portico.messages.historyexport.HistoryExportFinished;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportPieceAdded;
import io.portico.messages.historyexport.HistoryExportStarted;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.messages.historyexport.HistoryExportStopped;
import io.portico.messages.historyexport.NoteEvidenceExport;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.messages.person.Permission;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The access history on its way out, in pieces: each says how far it reaches, so that the work can break off anywhere and
 * goes on exactly there, and so that of two nodes at the same piece one loses.
 */
@Aggregate(type = "history-export", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class HistoryExport {

    @AggregateIdentifier
    String key;

    private HistoryExportId exportId;
    private HistoryExportFormat format;
    private HistoryExportState state;
    /** In whose name the house works at it. */
    private UserId worksFor;

    private long done;
    private long events;
    private int pieces;

    @SuppressWarnings("NullAway.Init")
    HistoryExport() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(StartHistoryExport command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.exportId());
        demandRight(hearing);
        apply(new HistoryExportStarted(
                command.exportId(), hearing.person(), command.format(), command.from(), command.to()));
    }

    /** The bundle itself is made as it is sent; there is nothing to go on with. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(NoteEvidenceExport command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.exportId());
        demandRight(hearing);
        apply(new EvidenceExported(command.exportId(), hearing.person(), command.from(), command.to(), command.size()));
    }

    @CommandHandler
    void decide(AddHistoryExportPiece command, Judge judge) {
        demandWorking(judge);
        if (command.after() != done) {
            // Another node was faster.
            throw new Rejected(Rejected.Code.CONFLICT);
        }
        apply(new HistoryExportPieceAdded(
                exportId, command.upTo(), command.events(), command.storedAs(), command.sizeBytes(), command.sha256()));
    }

    @CommandHandler
    void decide(FinishHistoryExport command, Judge judge) {
        demandWorking(judge);
        apply(new HistoryExportFinished(exportId, format, events, pieces));
    }

    @CommandHandler
    void decide(HaltHistoryExport command, Judge judge) {
        judge.hear().demandTheHouse();
        boolean mustGo = command.because().equals(HaltHistoryExport.PERSON_ERASED);
        if (state == HistoryExportState.RUNNING || (state == HistoryExportState.FINISHED && mustGo)) {
            apply(new HistoryExportStopped(exportId, format, command.because()));
        }
    }

    @CommandHandler
    void decide(CancelHistoryExport command, Judge judge) {
        demandRight(judge.hear());
        if (state != HistoryExportState.CANCELLED) {
            apply(new HistoryExportCancelled(exportId, format));
        }
    }

    /** The house works in the name of whoever asked it to, and while they may ask for it. */
    private void demandWorking(Judge judge) {
        Hearing hearing = judge.hear();
        demandRight(hearing);
        if (!hearing.person().equals(worksFor)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (state != HistoryExportState.RUNNING) {
            throw new Rejected(Rejected.Code.CONFLICT);
        }
    }

    private static void demandRight(Hearing hearing) {
        hearing.demandInAgency(Permission.AUDIT_VIEW);
        hearing.demandInAgency(Permission.EXPORT);
    }

    @EventSourcingHandler
    void evolve(HistoryExportEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case HistoryExportStarted e -> {
                exportId = e.exportId();
                format = e.format();
                worksFor = e.startedBy();
                state = HistoryExportState.RUNNING;
            }
            case HistoryExportPieceAdded e -> {
                done = e.upTo();
                events += e.events();
                pieces++;
            }
            case HistoryExportFinished _ -> state = HistoryExportState.FINISHED;
            case HistoryExportStopped _ -> state = HistoryExportState.STOPPED;
            case HistoryExportCancelled _ -> state = HistoryExportState.CANCELLED;
            // Nothing is asked of it any more.
            case EvidenceExported e -> {
                exportId = e.exportId();
                format = HistoryExportFormat.JSON;
                worksFor = e.takenBy();
                state = HistoryExportState.CANCELLED;
            }
        }
    }
}
