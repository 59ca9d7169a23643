package io.portico.messages.waiting;

import io.portico.messages.Audience;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import org.axonframework.serialization.Revision;

/**
 * What they asked needs no answer.
 *
 * @param upTo the last question of which that was said: the id of a post or another thing that asks
 */
@StoredAs("no-answer-needed")
@Revision("1")
public record NoAnswerNeeded(TaskId taskId, Audience audience, String upTo) implements WaitingEvent {}
