package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The person has their access back. */
@StoredAs("person-activated")
@Revision("1")
public record PersonActivated(UserId userId) implements PersonEvent {}
