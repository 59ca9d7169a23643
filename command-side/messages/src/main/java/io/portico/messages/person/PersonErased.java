package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The person was erased: from here on they are a pseudonym, and nothing brings them back. */
@StoredAs("person-erased")
@Revision("1")
public record PersonErased(
        UserId userId, ErasureGround ground, @Nullable String reference) implements PersonEvent {}
