package io.portico.messages.waiting;

import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.TaskId;

/** Takes back that what they wrote last needs no answer. Needs {@code replies.post}, inside the agency. */
public record NeedAnswer(TaskId taskId, Audience audience) implements WaitingCommand {
    public NeedAnswer {
        Check.present("taskId", taskId);
        Check.present("audience", audience);
    }
}
