package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The task is a part of that one of its project now; without one, it stands by itself. It opens and locks nothing. */
@StoredAs("task-nested")
@Revision("1")
public record TaskNested(TaskId taskId, @Nullable TaskId parentTaskId) implements TaskEvent {}
