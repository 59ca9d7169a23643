package io.portico.web.agency;

import io.portico.messages.UserId;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGroup;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.Tasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of tasks.
 *
 * @param task the task, or the first one of the group whose heading this is
 * @param heading the group that begins here; null for the line of a task
 */
record TaskRow(TaskDetails task, @Nullable TaskGroup heading) {

    /** What tells lines apart and stays when they change. */
    Object identity() {
        return heading == null ? task.id() : heading.key();
    }

    boolean isTask() {
        return heading == null;
    }

    /** Puts headings between tasks as they come, page by page from the beginning. */
    static final class Headings {

        private final TaskGrouping grouping;
        private final UserId reader;
        private final Map<String, TaskGroup> groups = new HashMap<>();
        private String last = "";

        Headings(TaskGrouping grouping, UserId reader) {
            this.grouping = grouping;
            this.reader = reader;
        }

        List<TaskRow> of(Tasks page, boolean first) {
            if (first) {
                last = "";
                groups.clear();
                page.groups().forEach(group -> groups.put(group.key(), group));
            }
            List<TaskRow> rows = new ArrayList<>();
            for (TaskDetails task : page.items()) {
                String key = grouping.keyOf(task, reader);
                TaskGroup group = groups.get(key);
                if (!key.equals(last) && group != null) {
                    rows.add(new TaskRow(task, group));
                }
                last = key;
                rows.add(new TaskRow(task, null));
            }
            return rows;
        }
    }
}
