package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task a part of another one of its project, or with null lets it stand by itself; its own subtasks stay with
 * it. Whom it is open to stays as it is. Needs {@code work.edit}.
 */
public record NestTask(
        @TargetAggregateIdentifier TaskId taskId, @Nullable TaskId parentTaskId) implements TaskCommand {
    public NestTask {
        Check.present("id", taskId);
    }
}
