package io.portico.projections.agency;

import io.portico.messages.ImportId;
import io.portico.messages.imports.ImportDiscarded;
import io.portico.messages.imports.ImportEvent;
import io.portico.messages.imports.ImportFinished;
import io.portico.messages.imports.ImportMapped;
import io.portico.messages.imports.ImportStarted;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.ImportStopped;
import io.portico.messages.imports.ImportTakenBack;
import io.portico.messages.imports.ImportUndoStarted;
import io.portico.messages.imports.ImportUndone;
import io.portico.messages.imports.ImportUploaded;
import io.portico.messages.imports.RowProblem;
import io.portico.messages.imports.RowsImported;
import io.portico.projections.Texts;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** Writes down imports, what they made of which thing, and which of them the house has to work at. */
public final class ImportProjection {

    static final Roll IMPORTS = new Roll(Place.AGENCY, "imports");
    static final String WAITING = "imports";

    @EventHandler
    void on(ImportEvent event, Happening happening) {
        switch (event) {
            case ImportUploaded e -> uploaded(e, happening);
            case ImportMapped e -> change(e, happening, stored -> stored.mapping = Texts.token(e.mapping()));
            case ImportStarted e -> {
                change(e, happening, stored -> {
                    stored.state = ImportState.RUNNING;
                    stored.stoppedBecause = null;
                });
                waits(e.importId(), e.startedBy().value(), ImportState.RUNNING, happening);
            }
            case RowsImported e -> went(e, happening);
            case ImportStopped e -> {
                change(e, happening, stored -> {
                    stored.state = ImportState.STOPPED;
                    stored.stoppedBecause = e.because();
                });
                waits(e.importId(), ImportState.STOPPED, happening);
            }
            case ImportFinished e -> state(e, ImportState.FINISHED, happening);
            case ImportUndoStarted e -> {
                change(e, happening, stored -> {
                    stored.state = ImportState.UNDOING;
                    stored.undoBegun = true;
                    stored.stoppedBecause = null;
                });
                waits(e.importId(), e.startedBy().value(), ImportState.UNDOING, happening);
            }
            case ImportTakenBack e ->
                change(e, happening, stored -> {
                    stored.takenBack += e.tasks().size();
                    stored.kept.addAll(e.keptTasks());
                    stored.keptProjects.addAll(e.keptProjects());
                });
            case ImportUndone e -> state(e, ImportState.UNDONE, happening);
            case ImportDiscarded e -> state(e, ImportState.DISCARDED, happening);
        }
        happening.pulse(Place.AGENCY, event.importId().named());
    }

    private static void uploaded(ImportUploaded e, Happening happening) {
        happening.create(
                Place.AGENCY,
                e.importId().named(),
                new StoredImport(
                        Texts.token(e.fileName()),
                        e.sizeBytes(),
                        e.format(),
                        e.source(),
                        e.charset(),
                        e.rows(),
                        Texts.token(e.mapping()),
                        e.uploadedBy(),
                        happening.at(),
                        happening.at()));
        IMPORTS.enter(happening, List.of(e.importId().value()));
    }

    private static void went(RowsImported e, Happening happening) {
        change(e, happening, stored -> {
            stored.done = e.upTo();
            stored.tasks += e.tasks().size();
            stored.projects += e.projects().size();
            stored.problems += e.problems().size();
            stored.skipped += (int) e.problems().stream()
                    .filter(problem -> problem.code().skips())
                    .map(RowProblem::row)
                    .distinct()
                    .count();
        });
        if (!e.problems().isEmpty()) {
            happening.change(
                    Place.AGENCY,
                    StoredImport.problemsOf(e.importId()),
                    StoredProblems.class,
                    StoredProblems::new,
                    stored -> stored.add(e.problems()));
        }
        e.tasks()
                .forEach(made -> thing(
                        happening,
                        made.taskId().value(),
                        new StoredThing(made.taskId().value(), null)));
        e.projects().forEach(made -> thing(happening, made.value(), new StoredThing(null, made.value())));
    }

    /** Ids of what is imported are made of the digest of what the other tool knows it by, and how often it was made. */
    private static void thing(Happening happening, String id, StoredThing thing) {
        happening.create(Place.AGENCY, StoredImport.thing(id.substring(0, id.lastIndexOf('-'))), thing);
    }

    private static void state(ImportEvent event, ImportState state, Happening happening) {
        change(event, happening, stored -> stored.state = state);
        waits(event.importId(), state, happening);
    }

    private static void change(ImportEvent event, Happening happening, Consumer<StoredImport> change) {
        happening.change(Place.AGENCY, event.importId().named(), StoredImport.class, stored -> {
            change.accept(stored);
            stored.changedAt = happening.at();
        });
    }

    private static void waits(ImportId importId, String worksFor, ImportState state, Happening happening) {
        note(importId, happening, waiting -> {
            waiting.worksFor = worksFor;
            waiting.state = state;
            waiting.sinceMillis = happening.at().toEpochMilli();
        });
    }

    private static void waits(ImportId importId, ImportState state, Happening happening) {
        note(importId, happening, waiting -> waiting.state = state);
    }

    private static void note(ImportId importId, Happening happening, Consumer<WaitingImport> change) {
        happening.changeShared(
                WAITING,
                happening.agencyId() + "/" + importId.value(),
                WaitingImport.class,
                () -> new WaitingImport(
                        happening.agencyId(),
                        importId.value(),
                        happening.by(),
                        ImportState.UPLOADED,
                        happening.at().toEpochMilli()),
                change);
    }
}
