package io.portico.messages.terms;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * The person accepted the terms of that version.
 *
 * @param sha256 of the text that was accepted, as it was published
 */
@StoredAs("terms-accepted")
@Revision("1")
public record TermsAccepted(UserId userId, int version, String sha256) implements TermsEvent {}
