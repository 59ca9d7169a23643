package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a share back; nothing happens when there is none. Needs {@code access.grant}. */
public record UnshareTask(@TargetAggregateIdentifier TaskId taskId, UserId userId) implements TaskCommand {
    public UnshareTask {
        Check.present("userId", userId);
    }
}
