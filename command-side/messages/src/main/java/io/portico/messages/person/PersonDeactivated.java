package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** All access was taken away until further notice. */
@StoredAs("person-deactivated")
@Revision("1")
public record PersonDeactivated(UserId userId) implements PersonEvent {}
