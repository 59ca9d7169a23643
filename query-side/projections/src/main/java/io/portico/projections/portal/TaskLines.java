package io.portico.projections.portal;

import io.portico.access.FileAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.approval.ApprovalState;
import io.portico.projections.ByName;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.reading.Readings;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.projections.threads.FileVersion;
import io.portico.projections.threads.PostLines;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalFile;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        int limit = query.page().limit();
        List<Placed> found =
                ByName.first(limit + 1, behind(viewer, query), query.text(), some -> namesOf(viewer, some));
        boolean more = found.size() > limit;
        List<Placed> page = more ? found.subList(0, limit) : found;
        return new PortalTasks(
                lines(viewer, page.stream().map(Placed::task).toList()),
                more ? cursors.of(page.getLast().place()) : null);
    }

    /** What comes after the place where the page before ended; of what needs no sorting, no more than is shown. */
    private List<Placed> behind(Viewer viewer, FindPortalTasks query) {
        Stream<TaskAccess> matching = newestFirst(viewer).filter(task -> holds(viewer, query, task));
        if (query.sort() == PortalTaskSort.NAME || query.sort() == PortalTaskSort.PROJECT) {
            List<TaskAccess> all = matching.toList();
            Map<TaskAccess, String> words =
                    query.sort() == PortalTaskSort.NAME ? names(viewer, all) : projectTitles(viewer, all);
            return sorted(all.stream(), new PortalTaskOrder(viewer, query.sort(), words), query);
        }
        return sorted(matching, new PortalTaskOrder(viewer, query.sort(), Map.of()), query);
    }

    private List<Placed> sorted(Stream<TaskAccess> matching, PortalTaskOrder order, FindPortalTasks query) {
        String after = query.page().after();
        long[] last = after == null ? null : cursors.read(after, order.numbers());
        Stream<Placed> placed = matching.map(task -> new Placed(task, order.place(task)))
                .filter(each -> last == null || PortalTaskOrder.compare(each.place(), last) > 0);
        if (query.sort() != PortalTaskSort.NEWEST) {
            return placed.sorted((one, other) -> PortalTaskOrder.compare(one.place(), other.place()))
                    .toList();
        }
        return query.text() == null ? placed.limit(query.page().limit() + 1L).toList() : placed.toList();
    }

    private static boolean holds(Viewer viewer, FindPortalTasks query, TaskAccess task) {
        TaskFacts facts = viewer.work().task(task.taskId()).orElseThrow();
        return (query.projectId() == null || query.projectId().equals(task.projectId()))
                && (query.statuses().isEmpty() || query.statuses().contains(facts.status()))
                && (query.priorities().isEmpty() || query.priorities().contains(facts.priority()))
                && (query.subtasks() || parent(viewer, task) == null);
    }

    /** Null also when the viewer does not see it. */
    static @Nullable TaskId parent(Viewer viewer, TaskAccess task) {
        TaskId parent = task.parentTaskId();
        return parent != null && viewer.visible().tasks().contains(parent) ? parent : null;
    }

    /** A task and where it stands in the list. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(TaskAccess task, long[] place) {}

    private Map<Placed, String> namesOf(Viewer viewer, List<Placed> placed) {
        Map<TaskAccess, String> names =
                names(viewer, placed.stream().map(Placed::task).toList());
        return placed.stream()
                .collect(Collectors.toMap(Function.identity(), each -> names.getOrDefault(each.task(), "")));
    }

    private Map<TaskAccess, String> names(Viewer viewer, List<TaskAccess> tasks) {
        Map<String, StoredTask> stored = store.find(
                Place.of(viewer.audience()),
                tasks.stream().map(task -> task.taskId().named()).toList(),
                StoredTask.class);
        return tasks.stream().collect(Collectors.toMap(Function.identity(), task -> name(task.taskId(), stored)));
    }

    private Map<TaskAccess, String> projectTitles(Viewer viewer, List<TaskAccess> tasks) {
        Map<ProjectId, String> titles = titles(Place.of(viewer.audience()), projects(tasks));
        return tasks.stream()
                .filter(task -> task.projectId() != null)
                .collect(Collectors.toMap(Function.identity(), task -> titles.getOrDefault(task.projectId(), "")));
    }

    private static List<ProjectId> projects(List<TaskAccess> tasks) {
        return tasks.stream()
                .map(TaskAccess::projectId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The tasks the viewer sees, newest first; those after the last one that is taken are never looked at. */
    Stream<TaskAccess> newestFirst(Viewer viewer) {
        return List.copyOf(viewer.visible().tasks()).reversed().stream()
                .map(taskId -> viewer.state().task(taskId).orElseThrow());
    }

    List<PortalTaskLine> lines(Viewer viewer, List<TaskAccess> tasks) {
        Place place = Place.of(viewer.audience());
        Map<String, StoredTask> stored = store.find(
                place,
                tasks.stream()
                        .flatMap(task -> Stream.of(task.taskId(), parent(viewer, task)))
                        .filter(Objects::nonNull)
                        .map(TaskId::named)
                        .distinct()
                        .toList(),
                StoredTask.class);
        Map<ProjectId, String> titles = titles(place, projects(tasks));
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
        TaskFacts facts = viewer.work().task(task.taskId()).orElseThrow();
        TaskId parent = parent(viewer, task);
        ProjectId project = task.projectId();
        Readings.Unread unread = readings.unread(task.taskId(), ThreadName.of(viewer.audience()));
        return new PortalTaskLine(
                task.taskId(),
                name(task.taskId(), stored),
                project,
                project == null ? null : titles.get(project),
                parent,
                parent == null ? null : name(parent, stored),
                facts.status(),
                facts.priority(),
                facts.startsOn(),
                facts.deadline(),
                unread.posts(),
                unread.mentions());
    }

    private String name(TaskId taskId, Map<String, StoredTask> stored) {
        return texts.show(
                NotShownYet.demand(stored.get(taskId.named()), "a task").name());
    }

    /** What a task of that audience is called. */
    String name(Place place, TaskId taskId) {
        return name(taskId, store.find(place, List.of(taskId.named()), StoredTask.class));
    }

    String title(Place place, ProjectId projectId) {
        return NotShownYet.demand(titles(place, List.of(projectId)).get(projectId), "a project");
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
        List<TaskId> tasks = page.stream().map(TaskLines::taskOf).distinct().toList();
        List<FileAccess> seen = FileVersion.seen(viewer, tasks);
        Map<String, StoredPortalFile> stored = store.find(
                place, seen.stream().map(file -> file.fileId().named()).toList(), StoredPortalFile.class);
        Map<String, StoredTask> named =
                store.find(place, tasks.stream().map(TaskId::named).toList(), StoredTask.class);
        Map<FileId, ApprovalState> approvals = PostLines.approvals(viewer, tasks);
        Map<FileId, FileVersion> versions = FileVersion.of(
                seen,
                // What is erased is no version of anything.
                file -> texts.open(found(file, stored).name())
                        .orElse(file.fileId().value()),
                approvals);
        PortalNames people = PortalNames.of(
                store, texts, place, page.stream().map(FileAccess::uploadedBy).toList());
        return new PortalFiles(
                page.stream()
                        .map(file -> line(
                                viewer,
                                file,
                                found(file, stored),
                                approvals.get(file.fileId()),
                                Objects.requireNonNull(versions.get(file.fileId())),
                                name(taskOf(file), named),
                                people.of(file.uploadedBy())))
                        .toList(),
                more ? cursors.of(page.getLast().attachedAtPosition()) : null);
    }

    private static StoredPortalFile found(FileAccess file, Map<String, StoredPortalFile> stored) {
        return NotShownYet.demand(stored.get(file.fileId().named()), "a file");
    }

    private PortalFile line(
            Viewer viewer,
            FileAccess file,
            StoredPortalFile found,
            @Nullable ApprovalState approval,
            FileVersion version,
            String taskName,
            PersonName by) {
        FileLine all = PostLines.of(found.file(file.fileId()), texts, approval);
        FileLine told = viewer.withheld() ? all.withheld(Texts.WITHHELD) : all;
        return new PortalFile(
                told.id(),
                told.name(),
                told.mediaType(),
                told.sizeBytes(),
                told.sha256(),
                told.approval(),
                version.number(),
                version.newest(),
                version.approved(),
                taskOf(file),
                taskName,
                by,
                found.at());
    }

    private static TaskId taskOf(FileAccess file) {
        return Objects.requireNonNull(file.taskId(), "a posted file without its task");
    }
}
