package io.portico.projections.portal;

import io.portico.access.FileAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.reading.Readings;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalFile;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTasks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lists of tasks and files for people outside: what is listed is the policy's answer, no more and no less. */
public final class TaskLines {

    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public TaskLines(ViewStore store, Texts texts, Cursors cursors) {
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    PortalTasks page(Viewer viewer, FindPortalTasks query) {
        long before = query.page().after() == null
                ? Long.MAX_VALUE
                : cursors.read(query.page().after());
        List<TaskAccess> found = newestFirst(viewer)
                .filter(task -> task.added().position() < before)
                .filter(task -> query.projectId() == null || query.projectId().equals(task.projectId()))
                .filter(task -> query.status() == null
                        || viewer.work()
                                .task(task.taskId())
                                .map(facts -> facts.status() == query.status())
                                .orElse(false))
                .limit(query.page().limit() + 1L)
                .toList();
        boolean more = found.size() > query.page().limit();
        List<TaskAccess> page = more ? found.subList(0, query.page().limit()) : found;
        return new PortalTasks(
                lines(viewer, page), more ? cursors.of(page.getLast().added().position()) : null);
    }

    /** The tasks the viewer sees, newest first; those after the last one that is taken are never looked at. */
    Stream<TaskAccess> newestFirst(Viewer viewer) {
        return List.copyOf(viewer.visible().tasks()).reversed().stream()
                .map(taskId -> viewer.state().task(taskId).orElseThrow());
    }

    List<PortalTaskLine> lines(Viewer viewer, List<TaskAccess> tasks) {
        Place place = Place.of(viewer.audience());
        Map<String, StoredTask> stored = store.find(
                place, tasks.stream().map(task -> task.taskId().named()).toList(), StoredTask.class);
        Map<ProjectId, String> titles = titles(
                place,
                tasks.stream()
                        .map(TaskAccess::projectId)
                        .filter(Objects::nonNull)
                        .toList());
        Readings readings = Readings.of(
                store, place, viewer, tasks.stream().map(TaskAccess::taskId).toList());
        return tasks.stream()
                .map(task -> line(viewer, task, stored, titles, readings))
                .toList();
    }

    private PortalTaskLine line(
            Viewer viewer,
            TaskAccess task,
            Map<String, StoredTask> stored,
            Map<ProjectId, String> titles,
            Readings readings) {
        StoredTask texted = Objects.requireNonNull(stored.get(task.taskId().named()), "a task without its document");
        TaskFacts facts = viewer.work().task(task.taskId()).orElseThrow();
        TaskId parent = task.parentTaskId();
        ProjectId project = task.projectId();
        return new PortalTaskLine(
                task.taskId(),
                texts.show(texted.name()),
                project,
                project == null ? null : titles.get(project),
                parent != null && viewer.visible().tasks().contains(parent) ? parent : null,
                facts.status(),
                facts.priority(),
                facts.deadline(),
                readings.unread(task.taskId(), ThreadName.of(viewer.audience())),
                readings.mentions(task.taskId(), ThreadName.of(viewer.audience())));
    }

    String title(Place place, ProjectId projectId) {
        return Objects.requireNonNull(
                titles(place, List.of(projectId)).get(projectId), "a project without its document");
    }

    private Map<ProjectId, String> titles(Place place, List<ProjectId> projects) {
        List<ProjectId> distinct = projects.stream().distinct().toList();
        Map<String, StoredProject> stored =
                store.find(place, distinct.stream().map(ProjectId::named).toList(), StoredProject.class);
        Map<ProjectId, String> titles = new HashMap<>();
        for (ProjectId projectId : distinct) {
            StoredProject project = stored.get(projectId.named());
            if (project != null) {
                titles.put(projectId, texts.show(project.title()));
            }
        }
        return titles;
    }

    /** Files of the threads the viewer reads, newest first. */
    PortalFiles files(Viewer viewer, FindPortalFiles query) {
        Place place = Place.of(viewer.audience());
        long before = query.page().after() == null
                ? Long.MAX_VALUE
                : cursors.read(query.page().after());
        List<FileAccess> found = viewer.visible().tasks().stream()
                .filter(taskId -> query.taskId() == null || query.taskId().equals(taskId))
                .filter(taskId -> query.projectId() == null
                        || query.projectId()
                                .equals(viewer.state()
                                        .task(taskId)
                                        .orElseThrow()
                                        .projectId()))
                .flatMap(taskId -> viewer.state().filesOf(taskId).stream())
                .map(fileId -> viewer.state().file(fileId).orElseThrow())
                .filter(file -> file.attachedAtPosition() < before)
                .filter(file -> viewer.sees(new Resource.OfFile(file.fileId())))
                .sorted(Comparator.comparingLong(FileAccess::attachedAtPosition)
                        .thenComparing(file -> file.fileId().value())
                        .reversed())
                .limit(query.page().limit() + 1L)
                .toList();
        boolean more = found.size() > query.page().limit();
        List<FileAccess> page = more ? found.subList(0, query.page().limit()) : found;
        Map<String, StoredPortalFile> stored = store.find(
                place, page.stream().map(file -> file.fileId().named()).toList(), StoredPortalFile.class);
        return new PortalFiles(
                page.stream().map(file -> line(file, stored)).toList(),
                more ? cursors.of(page.getLast().attachedAtPosition()) : null);
    }

    private PortalFile line(FileAccess file, Map<String, StoredPortalFile> stored) {
        StoredPortalFile found =
                Objects.requireNonNull(stored.get(file.fileId().named()), "a file without its document");
        return new PortalFile(
                file.fileId(),
                texts.show(found.name()),
                found.mediaType(),
                found.sizeBytes(),
                found.sha256(),
                found.taskId(),
                found.at());
    }
}
