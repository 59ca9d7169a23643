package io.portico.messages.waiting;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;

/** What the agency said of those outside who wait for its answer. No view of people outside handles it. */
public sealed interface WaitingEvent permits NoAnswerNeeded, AnswerNeeded {
    TaskId taskId();

    Audience audience();
}
