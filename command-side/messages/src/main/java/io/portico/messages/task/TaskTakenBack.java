package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;

/** A task that an import had made, and that nobody had worked on, is no more. */
@StoredAs("task-taken-back")
@Revision("1")
public record TaskTakenBack(TaskId taskId) implements TaskEvent {}
