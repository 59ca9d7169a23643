package io.portico.projections.agency;

import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.imports.RowProblem;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.FindImport;
import io.portico.views.agency.FindImportFile;
import io.portico.views.agency.FindImportProblems;
import io.portico.views.agency.FindImported;
import io.portico.views.agency.FindImports;
import io.portico.views.agency.ImportDetails;
import io.portico.views.agency.ImportDetails.KeptProject;
import io.portico.views.agency.ImportDetails.KeptTask;
import io.portico.views.agency.ImportFile;
import io.portico.views.agency.ImportProblems;
import io.portico.views.agency.Imported;
import io.portico.views.agency.Imports;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about imports, to whoever may edit work. */
public final class ImportQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public ImportQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    ImportDetails answer(FindImport query) {
        Viewer viewer = viewer();
        return details(viewer, query.importId(), find(query.importId()));
    }

    @QueryHandler
    Imports answer(FindImports query) {
        Viewer viewer = viewer();
        Roll.Page page = ImportProjection.IMPORTS.page(store, cursors, query.page());
        List<ImportId> ids = page.ids().stream().map(ImportId::new).toList();
        Map<String, StoredImport> stored =
                store.find(Place.AGENCY, ids.stream().map(ImportId::named).toList(), StoredImport.class);
        List<ImportDetails> items = ids.stream()
                .filter(id -> stored.containsKey(id.named()))
                .map(id -> details(viewer, id, Objects.requireNonNull(stored.get(id.named()))))
                .toList();
        return new Imports(items, page.next());
    }

    @QueryHandler
    ImportProblems answer(FindImportProblems query) {
        viewer();
        find(query.importId());
        List<RowProblem> all = store.find(Place.AGENCY, StoredImport.problemsOf(query.importId()), StoredProblems.class)
                .map(stored -> stored.problems)
                .orElse(List.of());
        int from = query.page().after() == null
                ? 0
                : Math.toIntExact(cursors.read(query.page().after()));
        int to = Math.min(all.size(), from + query.page().limit());
        return new ImportProblems(
                List.copyOf(all.subList(Math.min(from, to), to)), to < all.size() ? cursors.of(to) : null);
    }

    @QueryHandler
    ImportFile answer(FindImportFile query) {
        viewer();
        StoredImport stored = find(query.importId());
        boolean there =
                switch (stored.state) {
                    case UPLOADED, RUNNING -> true;
                    case STOPPED -> !stored.undoBegun;
                    case FINISHED, UNDOING, UNDONE, DISCARDED -> false;
                };
        if (!there) {
            throw new Rejected(Rejected.Code.IMPORT_ELSEWHERE);
        }
        return new ImportFile(
                query.importId(),
                stored.state,
                stored.format,
                stored.charset,
                stored.rows,
                stored.done,
                texts.show(stored.mapping));
    }

    @QueryHandler
    Imported answer(FindImported query) {
        Viewer viewer = viewer();
        Map<String, StoredThing> stored = store.find(
                Place.AGENCY, query.digests().stream().map(StoredImport::thing).toList(), StoredThing.class);
        Map<String, Imported.Thing> things = new HashMap<>();
        for (String digest : query.digests()) {
            StoredThing thing = stored.get(StoredImport.thing(digest));
            if (thing != null) {
                things.put(digest, thing(viewer, thing));
            }
        }
        return new Imported(things);
    }

    private static Imported.Thing thing(Viewer viewer, StoredThing stored) {
        String task = stored.taskId();
        if (task != null) {
            Optional<TaskAccess> there = viewer.state().task(new TaskId(task));
            return new Imported.Thing(
                    task, there.isPresent(), there.map(TaskAccess::projectId).orElse(null));
        }
        String id = Objects.requireNonNull(stored.projectId(), "neither a task nor a project");
        Optional<ProjectAccess> there = viewer.state().project(new ProjectId(id));
        return new Imported.Thing(
                id, there.isPresent(), there.map(ProjectAccess::projectId).orElse(null));
    }

    private Viewer viewer() {
        return Demands.holder(viewers, Permission.WORK_EDIT);
    }

    private StoredImport find(ImportId importId) {
        return store.find(Place.AGENCY, importId.named(), StoredImport.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private ImportDetails details(Viewer viewer, ImportId id, StoredImport stored) {
        List<UserId> by = List.of(stored.uploadedBy);
        Names names = people.names(by);
        return new ImportDetails(
                id,
                stored.state,
                texts.show(stored.fileName),
                stored.sizeBytes,
                stored.format,
                stored.source,
                stored.charset,
                stored.rows,
                stored.done,
                stored.tasks,
                stored.projects,
                stored.skipped,
                stored.problems,
                stored.stoppedBecause,
                stored.takenBack,
                stored.kept.size(),
                keptTasks(viewer, stored.kept),
                keptProjects(viewer, stored.keptProjects),
                stored.undoBegun,
                names.of(stored.uploadedBy),
                stored.uploadedAt,
                stored.changedAt);
    }

    private List<KeptTask> keptTasks(Viewer viewer, Collection<TaskId> kept) {
        List<TaskId> first = kept.stream()
                .filter(task -> viewer.state().task(task).isPresent())
                .limit(ImportDetails.MOST_KEPT_NAMED)
                .toList();
        Map<String, StoredTask> stored =
                store.find(Place.AGENCY, first.stream().map(TaskId::named).toList(), StoredTask.class);
        return first.stream()
                .map(task -> new KeptTask(
                        task,
                        title(Optional.ofNullable(stored.get(task.named()))
                                .map(found -> found.name)
                                .orElse(null))))
                .toList();
    }

    private List<KeptProject> keptProjects(Viewer viewer, Collection<ProjectId> kept) {
        List<ProjectId> first = kept.stream()
                .filter(project -> viewer.state().project(project).isPresent())
                .limit(ImportDetails.MOST_KEPT_NAMED)
                .toList();
        Map<String, StoredProject> stored =
                store.find(Place.AGENCY, first.stream().map(ProjectId::named).toList(), StoredProject.class);
        return first.stream()
                .map(project -> new KeptProject(
                        project,
                        title(Optional.ofNullable(stored.get(project.named()))
                                .map(found -> found.title)
                                .orElse(null))))
                .toList();
    }

    private String title(@Nullable String token) {
        return token == null ? "" : texts.show(token);
    }
}
