package io.portico.decisions.imports;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.ThreadFacts;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.post.Erasure;
import io.portico.decisions.post.Post;
import io.portico.decisions.project.Project;
import io.portico.decisions.task.Task;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.imports.DiscardImport;
import io.portico.messages.imports.DropImportFile;
import io.portico.messages.imports.FinishImport;
import io.portico.messages.imports.HaltImport;
import io.portico.messages.imports.ImportDiscarded;
import io.portico.messages.imports.ImportEvent;
import io.portico.messages.imports.ImportFinished;
import io.portico.messages.imports.ImportMapped;
import io.portico.messages.imports.ImportRows;
import io.portico.messages.imports.ImportStarted;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.ImportStopped;
import io.portico.messages.imports.ImportTakenBack;
import io.portico.messages.imports.ImportUndoStarted;
import io.portico.messages.imports.ImportUndone;
import io.portico.messages.imports.ImportUploaded;
import io.portico.messages.imports.MapImport;
import io.portico.messages.imports.NewNote;
import io.portico.messages.imports.NewProject;
import io.portico.messages.imports.NewTask;
import io.portico.messages.imports.RowsImported;
import io.portico.messages.imports.RowsImported.MadeTask;
import io.portico.messages.imports.StartImport;
import io.portico.messages.imports.StopImport;
import io.portico.messages.imports.TakeBackImport;
import io.portico.messages.imports.UndoImport;
import io.portico.messages.imports.UploadImport;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A file of another tool that becomes projects and tasks. What a step of it makes goes out in one append with the number
 * of rows gone through, so that it can break off anywhere and goes on exactly there.
 */
@Aggregate(type = "import", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class DataImport {

    /** How many tasks one step takes back. */
    static final int TAKEN_BACK_AT_ONCE = 100;

    @AggregateIdentifier
    String key;

    private ImportId importId;
    private ImportState state;
    private int rows;
    private int done;
    private Confidential mapping;
    /** In whose name the house works at it. */
    private @Nullable UserId worksFor;
    /** Once something was taken back, nothing is made any more. */
    private boolean undoBegun;

    private final Deque<MadeTask> tasks = new ArrayDeque<>();
    private final List<ProjectId> projects = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    DataImport() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(UploadImport command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.importId());
        hearing.demandInAgency(Permission.WORK_EDIT);
        apply(new ImportUploaded(
                command.importId(),
                hearing.person(),
                command.fileName(),
                command.sizeBytes(),
                command.format(),
                command.source(),
                command.charset(),
                command.rows(),
                command.mapping()));
    }

    @CommandHandler
    void decide(MapImport command, Judge judge) {
        Hearing hearing = heard(judge);
        demand(ImportState.UPLOADED);
        if (!hearing.texts().same(mapping, command.mapping())) {
            apply(new ImportMapped(importId, command.mapping()));
        }
    }

    @CommandHandler
    void decide(StartImport command, Judge judge) {
        Hearing hearing = heard(judge);
        if (state == ImportState.RUNNING) {
            return;
        }
        demand(ImportState.UPLOADED, ImportState.STOPPED);
        if (undoBegun) {
            throw new Rejected(Rejected.Code.IMPORT_ELSEWHERE);
        }
        apply(new ImportStarted(importId, hearing.person()));
    }

    @CommandHandler
    void decide(StopImport command, Judge judge) {
        heard(judge);
        if (state == ImportState.STOPPED) {
            return;
        }
        demand(ImportState.RUNNING);
        apply(new ImportStopped(importId, null));
    }

    @CommandHandler
    void decide(DiscardImport command, Judge judge) {
        heard(judge);
        if (state == ImportState.DISCARDED) {
            return;
        }
        demand(ImportState.UPLOADED);
        apply(new ImportDiscarded(importId));
    }

    @CommandHandler
    void decide(UndoImport command, Judge judge) {
        Hearing hearing = heard(judge);
        if (state == ImportState.UNDOING || state == ImportState.UNDONE) {
            return;
        }
        demand(ImportState.FINISHED, ImportState.STOPPED);
        apply(new ImportUndoStarted(importId, hearing.person()));
    }

    /** Nobody's to ask for: the house says so when whoever it works for may not go on, or the file cannot be read. */
    @CommandHandler
    void decide(HaltImport command, Judge judge) {
        judge.hear().demandTheHouse();
        if (state == ImportState.RUNNING || state == ImportState.UNDOING) {
            apply(new ImportStopped(importId, command.because()));
        }
    }

    /** The house deletes the file when the import is over; this makes up for a deletion that broke off. */
    @CommandHandler
    void decide(DropImportFile command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        demand(ImportState.FINISHED, ImportState.UNDONE, ImportState.DISCARDED);
        erasure.afterCommit(hearing, List.of(), List.of(new FileId(importId.value())));
    }

    @CommandHandler
    void decide(ImportRows command, Judge judge) {
        Hearing hearing = working(judge, ImportState.RUNNING);
        if (command.from() != done || command.upTo() > rows) {
            // Another node was faster.
            throw new Rejected(Rejected.Code.CONFLICT);
        }
        if (command.tasks().stream().anyMatch(task -> !task.notes().isEmpty())) {
            hearing.demandInAgency(Permission.NOTES_POST);
        }
        for (NewProject project : command.projects()) {
            hearing.create(Project.class, () -> Project.imported(project, hearing));
        }
        Imported here = new Imported(hearing, command);
        for (NewTask made : command.tasks()) {
            AddTask task = made.task();
            here.demandPlace(task);
            hearing.create(Task.class, () -> Task.imported(task, hearing));
            for (NewNote note : made.notes()) {
                hearing.create(Post.class, () -> Post.imported(note, task.taskId(), hearing));
            }
        }
        if (here.leansOnOthers()) {
            // Where a parent is was part of the judgement, and it may be moving.
            hearing.moveAccess();
        }
        // Now that nothing of it was refused: all its texts wait for the disk once.
        hearing.texts()
                .prepare(Stream.concat(
                        command.projects().stream().map(NewProject::projectId),
                        command.tasks().stream().map(made -> made.task().taskId())));
        apply(new RowsImported(
                importId,
                command.upTo(),
                command.projects().stream().map(NewProject::projectId).toList(),
                command.tasks().stream()
                        .map(made ->
                                new MadeTask(made.task().taskId(), made.notes().size()))
                        .toList(),
                command.problems()));
    }

    @CommandHandler
    void decide(FinishImport command, Judge judge) {
        working(judge, ImportState.RUNNING);
        if (done < rows) {
            throw new Rejected(Rejected.Code.IMPORT_ELSEWHERE);
        }
        apply(new ImportFinished(importId));
    }

    /** The newest first, so that what is part of another task goes before it. */
    @CommandHandler
    void decide(TakeBackImport command, Judge judge, ThreadFacts threads) {
        Hearing hearing = working(judge, ImportState.UNDOING);
        List<TaskId> gone = new ArrayList<>();
        List<TaskId> kept = new ArrayList<>();
        tasks.stream().limit(TAKEN_BACK_AT_ONCE).forEach(made -> hearing.load(Task.class, made.taskId())
                .execute(task -> (task.takeBack(hearing, threads, made.notes()) ? gone : kept).add(made.taskId())));
        List<ProjectId> goneProjects = new ArrayList<>();
        List<ProjectId> keptProjects = new ArrayList<>();
        boolean last = tasks.size() <= TAKEN_BACK_AT_ONCE;
        if (last) {
            projects.forEach(project -> hearing.load(Project.class, project)
                    .execute(loaded -> (loaded.takeBack(hearing) ? goneProjects : keptProjects).add(project)));
        }
        apply(new ImportTakenBack(importId, gone, kept, goneProjects, keptProjects));
        if (last) {
            apply(new ImportUndone(importId));
        }
    }

    private Hearing heard(Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.WORK_EDIT);
        return hearing;
    }

    /** The house works in the name of whoever asked it to, and while they may ask for it. */
    private Hearing working(Judge judge, ImportState expected) {
        Hearing hearing = heard(judge);
        if (!hearing.person().equals(worksFor)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        demand(expected);
        return hearing;
    }

    private void demand(ImportState... expected) {
        if (!Arrays.asList(expected).contains(state)) {
            throw new Rejected(Rejected.Code.IMPORT_ELSEWHERE);
        }
    }

    @EventSourcingHandler
    void evolve(ImportEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ImportUploaded e -> {
                importId = e.importId();
                rows = e.rows();
                mapping = e.mapping();
                state = ImportState.UPLOADED;
            }
            case ImportMapped e -> mapping = e.mapping();
            case ImportStarted e -> {
                worksFor = e.startedBy();
                state = ImportState.RUNNING;
            }
            case RowsImported e -> {
                done = e.upTo();
                e.tasks().forEach(tasks::addFirst);
                projects.addAll(e.projects());
            }
            case ImportStopped _ -> state = ImportState.STOPPED;
            case ImportFinished _ -> state = ImportState.FINISHED;
            case ImportUndoStarted e -> {
                worksFor = e.startedBy();
                undoBegun = true;
                state = ImportState.UNDOING;
            }
            case ImportTakenBack e -> {
                for (int i = 0; i < e.tasks().size() + e.keptTasks().size(); i++) {
                    tasks.removeFirst();
                }
            }
            case ImportUndone _ -> state = ImportState.UNDONE;
            case ImportDiscarded _ -> state = ImportState.DISCARDED;
        }
    }
}
