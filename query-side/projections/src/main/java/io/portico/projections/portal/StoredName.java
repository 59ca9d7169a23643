package io.portico.projections.portal;

import io.portico.messages.person.PersonKind;
import org.jspecify.annotations.Nullable;

/** A person's name, sealed: all that others outside may ever know of somebody; none of whoever was erased. */
public record StoredName(
        @Nullable String firstName, @Nullable String lastName, PersonKind kind) {}
