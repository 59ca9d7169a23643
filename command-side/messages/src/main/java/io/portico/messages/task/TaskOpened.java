package io.portico.messages.task;

import io.portico.messages.Audience;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** Whom the task is open to from now on; nobody is the lock. */
@StoredAs("task-opened")
@Revision("1")
public record TaskOpened(TaskId taskId, Set<Audience> audiences) implements TaskEvent {}
