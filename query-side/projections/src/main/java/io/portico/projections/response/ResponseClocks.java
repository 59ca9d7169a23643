package io.portico.projections.response;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.response.ResponseKind;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.task.Priority;
import io.portico.projections.access.Viewer;
import io.portico.projections.response.StoredWaiting.Asked;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.ResponseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who outside waits for an answer, measured by the agency's targets as of the viewer's moment. It is the agency's to know;
 * whoever asks here sees its work.
 */
public final class ResponseClocks {

    private final Map<TaskId, List<Running>> byTask = new HashMap<>();

    private ResponseClocks(Viewer viewer, ResponseTargets targets, Stream<Asked> asked) {
        BusinessTime time = new BusinessTime(targets.hours(), viewer.state().zone());
        LocalDate today = viewer.today();
        asked.filter(one -> !one.waiting().isEmpty()).forEach(one -> {
            StoredWaiting.Question first = one.waiting().getFirst();
            ResponseKind kind = kind(viewer, targets, one.taskId());
            Instant dueAt = time.due(targets.of(kind), first.at());
            LocalDate dueOn = LocalDate.ofInstant(dueAt, viewer.state().zone());
            ResponseState state = !viewer.now().isBefore(dueAt)
                    ? ResponseState.OVERDUE
                    : dueOn.isAfter(today) ? ResponseState.IN_TIME : ResponseState.DUE_TODAY;
            Instant changesAt = state == ResponseState.IN_TIME
                    ? dueOn.atStartOfDay(viewer.state().zone()).toInstant()
                    : dueAt;
            byTask.merge(
                    one.taskId(),
                    List.of(new Running(
                            one.audience(),
                            first.by(),
                            first.at(),
                            dueAt,
                            kind,
                            state,
                            one.waiting().getLast().what(),
                            changesAt)),
                    (some, more) -> Stream.concat(some.stream(), more.stream())
                            .sorted(Comparator.comparing(Running::dueAt))
                            .toList());
        });
    }

    /**
     * The clock of one thread.
     *
     * @param asker who asked first
     * @param since when that was
     * @param upTo the last question that waits
     * @param changesAt when its state changes by itself; past for what is overdue already
     */
    public record Running(
            Audience audience,
            UserId asker,
            Instant since,
            Instant dueAt,
            ResponseKind kind,
            ResponseState state,
            String upTo,
            Instant changesAt) {}

    /** Those of all tasks. */
    public static ResponseClocks all(ViewStore store, Viewer viewer) {
        return read(store, viewer, StoredWaiting.ids());
    }

    /** Those of these tasks. */
    public static ResponseClocks of(ViewStore store, Viewer viewer, Collection<TaskId> tasks) {
        return read(
                store, viewer, tasks.stream().map(StoredWaiting::id).distinct().toList());
    }

    private static ResponseClocks read(ViewStore store, Viewer viewer, List<String> shares) {
        return new ResponseClocks(
                viewer,
                targets(store),
                store.find(Place.AGENCY, shares, StoredWaiting.class).values().stream()
                        .flatMap(waiting -> waiting.threads.values().stream()));
    }

    /** What the bound work's agency means to keep. */
    public static ResponseTargets targets(ViewStore store) {
        return store.find(Place.AGENCY, WaitingProjection.TARGETS, WaitingProjection.StoredTargets.class)
                .map(WaitingProjection.StoredTargets::targets)
                .orElse(ResponseTargets.USUAL);
    }

    /** The tasks whose clocks run, in no order. */
    public Set<TaskId> tasks() {
        return byTask.keySet();
    }

    /** The task's running clocks, the one that is due first before the others. */
    public List<Running> of(TaskId taskId) {
        return byTask.getOrDefault(taskId, List.of());
    }

    /** The one that is due first. */
    public Optional<Running> first(TaskId taskId) {
        return of(taskId).stream().findFirst();
    }

    /** When the state of any of them changes next by itself. */
    public Optional<Instant> changesAfter(Instant now) {
        return byTask.values().stream()
                .flatMap(List::stream)
                .map(Running::changesAt)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static ResponseKind kind(Viewer viewer, ResponseTargets targets, TaskId taskId) {
        if (viewer.work()
                .task(taskId)
                .filter(task -> task.priority() == Priority.URGENT)
                .isPresent()) {
            return ResponseKind.URGENT;
        }
        return viewer.state()
                        .task(taskId)
                        .map(task -> task.projectId())
                        .filter(targets.billingProjects()::contains)
                        .isPresent()
                ? ResponseKind.BILLING
                : ResponseKind.REPLY;
    }
}
