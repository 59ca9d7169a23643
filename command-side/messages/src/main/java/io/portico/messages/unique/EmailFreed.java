package io.portico.messages.unique;

import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Whoever had the e-mail address was erased: somebody else may have it from now on, and be it the same person anew. */
@StoredAs("email-freed")
@Revision("1")
public record EmailFreed(String emailDigest) implements UniqueEvent {}
