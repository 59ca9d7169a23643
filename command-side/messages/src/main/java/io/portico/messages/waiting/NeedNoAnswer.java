package io.portico.messages.waiting;

import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.TaskId;

/**
 * Says that what they wrote needs no answer. Needs {@code replies.post}, inside the agency.
 *
 * @param upTo the last question that was on the screen; what was asked after it waits on
 */
public record NeedNoAnswer(TaskId taskId, Audience audience, String upTo) implements WaitingCommand {

    public static final int MAX_QUESTION = 80;

    public NeedNoAnswer {
        Check.present("taskId", taskId);
        Check.present("audience", audience);
        upTo = Check.text("upTo", upTo, MAX_QUESTION);
    }
}
