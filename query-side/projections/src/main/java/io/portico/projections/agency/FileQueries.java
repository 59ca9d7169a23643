package io.portico.projections.agency;

import io.portico.access.Action;
import io.portico.access.FileAccess;
import io.portico.access.Resource;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.projections.threads.FileVersion;
import io.portico.projections.threads.PostLines;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import io.portico.views.agency.FindPostedFiles;
import io.portico.views.agency.PostedFile;
import io.portico.views.agency.PostedFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers about files: whose bytes somebody may have, for both sides, and what was posted where, for the agency. */
public final class FileQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public FileQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    FileLine answer(FindFile query) {
        Viewer viewer = viewers.current();
        viewer.demand(Action.use(Permission.FILES_DOWNLOAD), new Resource.OfFile(query.fileId()));
        if (viewer.throughOthersEyes()) {
            // Rule 14: a look takes no copies.
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        return store.find(Place.AGENCY, query.fileId().named(), StoredUpload.class)
                .map(file -> new FileLine(
                        query.fileId(), texts.show(file.name()), file.mediaType(), file.sizeBytes(), file.sha256()))
                .orElseThrow(NotShownYet.of("a file"));
    }

    @QueryHandler
    PostedFiles answer(FindPostedFiles query) {
        Viewer viewer = Demands.work(viewers);
        NewestFirst<FileAccess> page = NewestFirst.of(
                tasks(viewer, query)
                        .flatMap(taskId -> viewer.state().filesOf(taskId).stream())
                        .map(fileId -> viewer.state().file(fileId).orElseThrow())
                        .filter(file -> viewer.sees(new Resource.OfFile(file.fileId()))),
                FileAccess::attachedAtPosition,
                query.page(),
                cursors);
        return new PostedFiles(lines(viewer, page.items()), page.next());
    }

    private static Stream<TaskId> tasks(Viewer viewer, FindPostedFiles query) {
        ProjectId project = query.projectId();
        TaskId task = query.taskId();
        if (project != null) {
            viewer.demandSight(new Resource.OfProject(project));
        }
        if (task != null) {
            viewer.demandSight(new Resource.OfTask(task));
            boolean there = project == null
                    || project.equals(viewer.state().task(task).orElseThrow().projectId());
            return there ? Stream.of(task) : Stream.empty();
        }
        return (project == null ? viewer.state().tasks() : viewer.state().tasksOf(project)).stream();
    }

    private List<PostedFile> lines(Viewer viewer, List<FileAccess> files) {
        List<TaskId> taskIds =
                files.stream().map(FileQueries::taskOf).distinct().toList();
        List<FileAccess> seen = FileVersion.seen(viewer, taskIds);
        Map<String, StoredUpload> uploads = store.find(
                Place.AGENCY, seen.stream().map(file -> file.fileId().named()).toList(), StoredUpload.class);
        Map<String, StoredTask> tasks =
                store.find(Place.AGENCY, taskIds.stream().map(TaskId::named).toList(), StoredTask.class);
        Map<FileId, ApprovalState> approvals = PostLines.approvals(viewer, taskIds);
        Map<FileId, FileVersion> versions =
                FileVersion.of(seen, file -> texts.show(upload(file, uploads).name()), approvals);
        Names names = people.names(files.stream().map(FileAccess::uploadedBy).toList());
        return files.stream()
                .map(file -> {
                    StoredUpload upload = upload(file, uploads);
                    FileVersion version = Objects.requireNonNull(versions.get(file.fileId()));
                    StoredTask task = NotShownYet.demand(tasks.get(taskOf(file).named()), "a task");
                    return new PostedFile(
                            file.fileId(),
                            texts.show(upload.name()),
                            upload.mediaType(),
                            upload.sizeBytes(),
                            upload.sha256(),
                            approvals.get(file.fileId()),
                            version.number(),
                            version.newest(),
                            version.approved(),
                            taskOf(file),
                            texts.show(task.name),
                            Objects.requireNonNull(file.thread(), "a posted file without its thread"),
                            names.of(file.uploadedBy()),
                            file.uploaded().at());
                })
                .toList();
    }

    private static StoredUpload upload(FileAccess file, Map<String, StoredUpload> uploads) {
        return NotShownYet.demand(uploads.get(file.fileId().named()), "a file");
    }

    private static TaskId taskOf(FileAccess file) {
        return Objects.requireNonNull(file.taskId(), "a posted file without its task");
    }
}
