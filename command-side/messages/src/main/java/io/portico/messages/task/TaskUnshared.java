package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A share was taken back. */
@StoredAs("task-unshared")
@Revision("1")
public record TaskUnshared(TaskId taskId, UserId userId) implements TaskEvent {}
