package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** An external user's access mode was set. */
@StoredAs("access-mode-changed")
@Revision("1")
public record AccessModeChanged(UserId userId, AccessMode access) implements PersonEvent {}
