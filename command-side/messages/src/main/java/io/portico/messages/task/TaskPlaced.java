package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;

/**
 * The task stands right before or right after another one now, in the agency's order by hand. It names the neighbour and
 * no number, so that it says what somebody meant whatever else was moved at that moment.
 */
@StoredAs("task-placed")
@Revision("1")
public record TaskPlaced(TaskId taskId, Where where, TaskId neighbour) implements TaskEvent {}
