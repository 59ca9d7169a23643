package io.portico.messages.person;

import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** All data of a person was taken along by somebody who answers for it. */
@StoredAs("person-archived")
@Revision("1")
public record PersonArchived(UserId userId) implements HistoryEvent {}
