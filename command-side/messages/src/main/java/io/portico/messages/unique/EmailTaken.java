package io.portico.messages.unique;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** An e-mail address, known here by its digest only, belongs to a person of the agency. */
@StoredAs("email-taken")
@Revision("1")
public record EmailTaken(String emailDigest, UserId userId) implements UniqueEvent {}
