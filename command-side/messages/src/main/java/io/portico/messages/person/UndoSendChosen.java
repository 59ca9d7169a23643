package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A person chose for how long the replies that they send from a page are kept back. */
@StoredAs("undo-send-chosen")
@Revision("1")
public record UndoSendChosen(UserId userId, int seconds) {}
