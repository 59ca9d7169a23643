package io.portico.messages.task;

import io.portico.messages.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes the mark for review from a task that was created in the portal. Needs {@code work.edit}. */
public record ReviewTask(@TargetAggregateIdentifier TaskId taskId) implements TaskCommand {}
