package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;

/** Somebody who has a permission set. */
public record SetHolder(UserId id, String name, PersonKind kind, AccountState state) {}
