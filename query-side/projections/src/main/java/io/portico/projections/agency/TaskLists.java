package io.portico.projections.agency;

import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.projections.ByName;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.response.ResponseClocks;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskFilter;
import io.portico.views.agency.TaskGroup;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of tasks, filtered, put together and sorted. A page begins behind the place of the last task of the one before,
 * and places change only with the tasks themselves, so that what comes or goes meanwhile moves nothing else.
 */
public final class TaskLists {

    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;
    private final TaskRows rows;

    public TaskLists(ViewStore store, Texts texts, Cursors cursors, TaskRows rows) {
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
        this.rows = rows;
    }

    /** Whoever asks must have been let in to the agency's work. */
    Tasks page(Viewer viewer, FindTasks query) {
        TaskFilter filter = query.filter();
        filter.projectIds().forEach(project -> viewer.demandSight(new Resource.OfProject(project)));
        ResponseClocks clocks =
                asksForClocks(query) ? ResponseClocks.all(store, viewer) : ResponseClocks.of(store, viewer, List.of());
        TaskOrder order = new TaskOrder(viewer, query.grouping(), query.sort(), clocks);
        TaskMatch match = new TaskMatch(viewer, filter, clocks);
        List<Placed> matching = candidates(viewer, filter)
                .map(taskId -> viewer.state().task(taskId).orElseThrow())
                .filter(match::holds)
                .map(task -> new Placed(task, order.place(task)))
                .sorted()
                .toList();
        PageRequest page = query.page();
        List<Placed> found = atMost(page.limit() + 1, behind(matching, page.after()), filter.text());
        boolean more = found.size() > page.limit();
        List<Placed> items = more ? found.subList(0, page.limit()) : found;
        return new Tasks(
                rows.of(viewer, items.stream().map(Placed::task).toList()),
                more ? cursors.of(items.getLast().place()) : null,
                query.grouping() == TaskGrouping.NONE || page.after() != null
                        ? List.of()
                        : groups(order, atMost(matching.size(), matching, filter.text())));
    }

    private static boolean asksForClocks(FindTasks query) {
        return !query.filter().waiting().isEmpty()
                || query.sort() == TaskSort.WAITING
                || query.grouping() == TaskGrouping.WAITING;
    }

    /** In the order they came: those of the projects that are asked for, or, where that is not all there is to it, all. */
    private static Stream<TaskId> candidates(Viewer viewer, TaskFilter filter) {
        if (filter.parentTaskId() != null) {
            return viewer.state().subtasksOf(filter.parentTaskId()).stream();
        }
        Set<ProjectId> projects = filter.projectIds();
        return projects.isEmpty() || filter.withoutProject()
                ? viewer.state().tasks().stream()
                : projects.stream().flatMap(project -> viewer.state().tasksOf(project).stream());
    }

    private List<Placed> behind(List<Placed> sorted, @Nullable String after) {
        if (after == null) {
            return sorted;
        }
        long[] last = cursors.read(after, TaskOrder.NUMBERS);
        return sorted.stream()
                .filter(placed -> TaskOrder.compare(placed.place(), last) > 0)
                .toList();
    }

    private List<Placed> atMost(int limit, List<Placed> candidates, @Nullable String text) {
        return ByName.first(limit, candidates, text, this::names);
    }

    private Map<Placed, String> names(List<Placed> placed) {
        Map<String, StoredTask> stored = store.find(
                Place.AGENCY,
                placed.stream().map(each -> each.task().taskId().named()).toList(),
                StoredTask.class);
        return placed.stream()
                .collect(Collectors.toMap(
                        each -> each,
                        each -> texts.show(NotShownYet.demand(
                                        stored.get(each.task().taskId().named()), "a task")
                                .name)));
    }

    private static List<TaskGroup> groups(TaskOrder order, List<Placed> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(placed -> counts.merge(order.groupOf(placed.task()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(group -> new TaskGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** A task and where it stands in the list. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(TaskAccess task, long[] place) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return TaskOrder.compare(place, other.place);
        }
    }
}
