package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/** Tasks: which of them, by what they are put together, and in which order within. */
public record FindTasks(TaskFilter filter, TaskGrouping grouping, TaskSort sort, PageRequest page)
        implements Query<Tasks> {

    /** The tasks of a project, newest first. */
    public FindTasks(@Nullable ProjectId projectId, @Nullable TaskStatus status, PageRequest page) {
        this(TaskFilter.of(projectId, status), TaskGrouping.NONE, TaskSort.NEWEST, page);
    }

    @Override
    public Class<Tasks> answers() {
        return Tasks.class;
    }
}
