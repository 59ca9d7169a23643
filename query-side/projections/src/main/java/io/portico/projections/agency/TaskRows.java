package io.portico.projections.agency;

import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.reading.Readings;
import io.portico.projections.response.ResponseClocks;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ResponseClock;
import io.portico.views.agency.TaskDetails;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the agency is shown of tasks, each from the access state, the lists' facts and its document. */
public final class TaskRows {

    private final ViewStore store;
    private final Texts texts;
    private final People people;

    public TaskRows(ViewStore store, Texts texts, People people) {
        this.store = store;
        this.texts = texts;
        this.people = people;
    }

    List<TaskDetails> of(Viewer viewer, List<TaskAccess> tasks) {
        Map<String, StoredTask> stored = store.find(
                Place.AGENCY,
                tasks.stream()
                        .flatMap(task -> Stream.of(task.taskId(), task.parentTaskId()))
                        .filter(Objects::nonNull)
                        .map(TaskId::named)
                        .distinct()
                        .toList(),
                StoredTask.class);
        Map<String, StoredProject> projects = store.find(
                Place.AGENCY,
                tasks.stream()
                        .map(TaskAccess::projectId)
                        .filter(Objects::nonNull)
                        .map(ProjectId::named)
                        .distinct()
                        .toList(),
                StoredProject.class);
        ResponseClocks clocks = ResponseClocks.of(
                store, viewer, tasks.stream().map(TaskAccess::taskId).toList());
        Readings readings = Readings.of(
                store,
                Place.AGENCY,
                viewer,
                tasks.stream()
                        .map(TaskAccess::taskId)
                        .filter(taskId -> isTalkedAbout(stored.get(taskId.named())))
                        .toList());
        Names names = people.names(tasks.stream()
                .flatMap(task -> Stream.of(
                                Stream.of(task.createdBy()),
                                task.assigneeIds().stream(),
                                task.shares().keySet().stream(),
                                clocks.of(task.taskId()).stream().map(ResponseClocks.Running::asker),
                                editor(stored.get(task.taskId().named())).stream())
                        .flatMap(ids -> ids))
                .toList());
        return tasks.stream()
                .map(task -> row(
                        viewer,
                        task,
                        NotShownYet.demand(stored.get(task.taskId().named()), "a task"),
                        task.parentTaskId() == null
                                ? null
                                : stored.get(task.parentTaskId().named()),
                        projects,
                        names,
                        readings,
                        clocks))
                .toList();
    }

    private TaskDetails row(
            Viewer viewer,
            TaskAccess task,
            StoredTask stored,
            @Nullable StoredTask parent,
            Map<String, StoredProject> projects,
            Names names,
            Readings readings,
            ResponseClocks clocks) {
        TaskFacts facts = viewer.work().task(task.taskId()).orElseThrow();
        ProjectId projectId = task.projectId();
        StoredProject project = projectId == null ? null : projects.get(projectId.named());
        Set<TaskId> subtasks = viewer.state().subtasksOf(task.taskId());
        Map<ThreadName, Readings.Unread> unread = new EnumMap<>(ThreadName.class);
        for (ThreadName thread : ThreadName.values()) {
            unread.put(thread, readings.unread(task.taskId(), thread));
        }
        List<UserId> assignees = task.assigneeIds().stream()
                .sorted(Comparator.comparing(UserId::value))
                .toList();
        return new TaskDetails(
                task.taskId(),
                projectId,
                project == null ? null : texts.show(project.title),
                projectId == null
                        ? null
                        : viewer.state().project(projectId).orElseThrow().brandId(),
                task.parentTaskId(),
                parent == null ? null : texts.show(parent.name),
                texts.show(stored.name),
                texts.showIfAny(stored.description),
                facts.status(),
                facts.priority(),
                facts.startsOn(),
                facts.deadline(),
                assignees,
                names.of(assignees),
                task.openTo(),
                task.shares().entrySet().stream()
                        .filter(share -> !viewer.hasEnded(ReviewedAccess.share(share.getKey(), task.taskId())))
                        .map(share -> new GrantLine(
                                names.of(share.getKey()),
                                texts.showIfAny(
                                        stored.shareReasons.get(share.getKey().value())),
                                share.getValue().endsAt(),
                                share.getValue().history(),
                                share.getValue().shared().at()))
                        .sorted(Comparator.comparing(GrantLine::at))
                        .toList(),
                names.of(task.createdBy()),
                task.added().at(),
                facts.toReview(),
                stored.origin == null ? null : stored.origin.shown(texts),
                ofEach(thread -> stored.posts.getOrDefault(thread.name(), 0)),
                ofEach(unread, Readings.Unread::posts),
                ofEach(unread, Readings.Unread::mentions),
                clocks.of(task.taskId()).stream()
                        .map(clock -> new ResponseClock(
                                clock.audience(),
                                names.of(clock.asker()),
                                clock.since(),
                                clock.dueAt(),
                                clock.kind(),
                                clock.state(),
                                clock.upTo()))
                        .toList(),
                viewer.work().billing().itemOf().get(task.taskId()),
                subtasks.size(),
                (int) subtasks.stream()
                        .flatMap(subtask -> viewer.work().task(subtask).stream())
                        .filter(subtask -> subtask.status() == TaskStatus.DONE)
                        .count(),
                editor(stored).map(names::of).orElse(null),
                stored.editedAt,
                stored.version);
    }

    /** Of most tasks there is nothing to count. */
    private static boolean isTalkedAbout(@Nullable StoredTask stored) {
        return stored != null && !stored.posts.isEmpty();
    }

    private static Optional<UserId> editor(@Nullable StoredTask stored) {
        return Optional.ofNullable(stored).map(task -> task.editedBy).map(UserId::new);
    }

    private static Map<ThreadName, Integer> ofEach(
            Map<ThreadName, Readings.Unread> unread, ToIntFunction<Readings.Unread> count) {
        return ofEach(thread -> count.applyAsInt(Objects.requireNonNull(unread.get(thread))));
    }

    private static Map<ThreadName, Integer> ofEach(ToIntFunction<ThreadName> count) {
        Map<ThreadName, Integer> counts = new EnumMap<>(ThreadName.class);
        for (ThreadName thread : ThreadName.values()) {
            counts.put(thread, count.applyAsInt(thread));
        }
        return counts;
    }
}
