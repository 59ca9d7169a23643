package io.portico.projections.agency;

import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskFilter;
import io.portico.views.agency.TaskGroup;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.Tasks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of tasks, filtered, put together and sorted. A page begins behind the place of the last task of the one before,
 * and places change only with the tasks themselves, so that what comes or goes meanwhile moves nothing else.
 */
public final class TaskLists {

    /** How many names are read at once while a page is filled with those that hold a text. */
    private static final int READ_AT_ONCE = 200;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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
        TaskOrder order = new TaskOrder(viewer, query.grouping(), query.sort());
        TaskMatch match = new TaskMatch(viewer, filter);
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

    /** In the order they came: those of the projects that are asked for, or all. */
    private static Stream<TaskId> candidates(Viewer viewer, TaskFilter filter) {
        if (filter.parentTaskId() != null) {
            return viewer.state().subtasksOf(filter.parentTaskId()).stream();
        }
        Set<ProjectId> projects = filter.projectIds();
        return projects.isEmpty()
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

    /** The first of them whose names hold all words of the text; further names are not read. */
    private List<Placed> atMost(int limit, List<Placed> candidates, @Nullable String text) {
        if (text == null) {
            return candidates.subList(0, Math.min(limit, candidates.size()));
        }
        String[] words = BLANKS.split(plain(text));
        List<Placed> found = new ArrayList<>();
        for (int from = 0; from < candidates.size() && found.size() < limit; from += READ_AT_ONCE) {
            List<Placed> part = candidates.subList(from, Math.min(candidates.size(), from + READ_AT_ONCE));
            Map<String, StoredTask> stored = store.find(
                    Place.AGENCY,
                    part.stream().map(placed -> placed.task().taskId().named()).toList(),
                    StoredTask.class);
            for (Placed placed : part) {
                StoredTask task = Objects.requireNonNull(
                        stored.get(placed.task().taskId().named()), "a task without its document");
                String name = plain(texts.show(task.name));
                if (found.size() < limit && Stream.of(words).allMatch(name::contains)) {
                    found.add(placed);
                }
            }
        }
        return found;
    }

    /** Without case, accents and what else nobody types while looking for something. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
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
