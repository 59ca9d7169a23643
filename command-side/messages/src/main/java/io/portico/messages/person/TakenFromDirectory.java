package io.portico.messages.person;

import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The agency's directory deleted the person. What that takes away is an event of its own. */
@StoredAs("taken-from-directory")
@Revision("1")
public record TakenFromDirectory(UserId userId) implements HistoryEvent {}
