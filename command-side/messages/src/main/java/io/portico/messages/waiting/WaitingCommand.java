package io.portico.messages.waiting;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about those outside who wait for an answer. */
public sealed interface WaitingCommand permits NeedNoAnswer, NeedAnswer {
    TaskId taskId();

    Audience audience();

    @TargetAggregateIdentifier
    default WaitingId waitingId() {
        return new WaitingId(taskId(), audience());
    }
}
