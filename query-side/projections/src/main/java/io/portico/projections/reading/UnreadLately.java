package io.portico.projections.reading;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.access.Viewer;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** In which tasks a viewer of the agency has something to read. */
public final class UnreadLately {

    private static final int PORTION = 50;

    private UnreadLately() {}

    /**
     * The tasks, in which something was said last before the others. Only threads of which something may be unread are
     * opened, and they are counted as everywhere else.
     *
     * @param most stops when so many are found
     */
    public static List<TaskId> tasks(ViewStore store, Viewer viewer, int most) {
        List<TaskId> candidates = candidates(store, viewer);
        List<TaskId> found = new ArrayList<>();
        for (int from = 0; from < candidates.size() && found.size() < most; from += PORTION) {
            List<TaskId> portion = candidates.subList(from, Math.min(candidates.size(), from + PORTION));
            Readings readings = Readings.of(store, Place.AGENCY, viewer, portion);
            portion.stream().filter(task -> hasUnread(readings, task)).forEach(found::add);
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), most)));
    }

    private static List<TaskId> candidates(ViewStore store, Viewer viewer) {
        long came = Readings.came(viewer);
        Set<TaskId> tasks = store.find(Place.AGENCY, StoredLately.ids(), StoredLately.class).values().stream()
                .flatMap(share -> share.threads.values().stream())
                .filter(lately -> lately.position() > came && !lately.readBy().contains(viewer.userId()))
                .sorted(Comparator.comparingLong(StoredLately.Lately::position).reversed())
                .map(StoredLately.Lately::taskId)
                .filter(task -> viewer.state().task(task).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(tasks);
    }

    private static boolean hasUnread(Readings readings, TaskId task) {
        return Arrays.stream(ThreadName.values())
                .anyMatch(thread -> readings.unread(task, thread).posts() > 0);
    }
}
