package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;

/** The task holds its first post that people outside may read; from now on it stays with its brand. */
@StoredAs("outside-content-begun")
@Revision("1")
public record OutsideContentBegun(TaskId taskId) implements TaskEvent {}
