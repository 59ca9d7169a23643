package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;

/** The agency has looked at a task that came from the portal. */
@StoredAs("task-reviewed")
@Revision("1")
public record TaskReviewed(TaskId taskId) implements TaskEvent {}
