package io.portico.messages.task;

import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The task belongs to another project from now on; it is locked and has no parent unless the parent moved along. */
@StoredAs("task-moved")
@Revision("1")
public record TaskMoved(
        TaskId taskId, ProjectId projectId, @Nullable TaskId parentTaskId) implements TaskEvent {}
