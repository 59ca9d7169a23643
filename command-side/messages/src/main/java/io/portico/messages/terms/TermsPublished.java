package io.portico.messages.terms;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.StoredAs;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * These are the terms of these audiences from now on. The text is the agency's own and evidence: it is not sealed, so that
 * no forgotten key can make it unreadable.
 *
 * @param version counts all terms the agency ever published, from 1
 * @param text Markdown
 * @param sha256 of the text's UTF-8, in hexadecimal
 * @param mustAccept whether those who accepted earlier terms must accept these as well
 */
@StoredAs("terms-published")
@Revision("1")
public record TermsPublished(
        AgencyId agencyId, int version, Set<Audience> audiences, String text, String sha256, boolean mustAccept)
        implements TermsEvent {}
