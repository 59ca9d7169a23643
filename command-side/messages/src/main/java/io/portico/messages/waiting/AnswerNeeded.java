package io.portico.messages.waiting;

import io.portico.messages.Audience;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;

/** That no answer was needed was taken back: what they asked waits again, since it was asked. */
@StoredAs("answer-needed")
@Revision("1")
public record AnswerNeeded(TaskId taskId, Audience audience) implements WaitingEvent {}
