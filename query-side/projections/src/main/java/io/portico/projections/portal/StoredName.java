package io.portico.projections.portal;

import io.portico.messages.person.PersonKind;

/** A person's name, sealed: all that others outside may ever know of somebody. */
public record StoredName(String firstName, String lastName, PersonKind kind) {}
