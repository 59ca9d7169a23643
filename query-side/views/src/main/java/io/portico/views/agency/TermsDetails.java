package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.Set;

/**
 * Terms as they were published.
 *
 * @param version counts all terms the agency ever published, from 1
 * @param audiences whose terms they were when they were published
 * @param countsFor whose terms they are now; empty when newer ones count or they were withdrawn
 * @param mustAccept whether those who accepted earlier terms had to accept these as well
 * @param sha256 of the text's UTF-8, in hexadecimal
 */
public record TermsDetails(
        int version,
        Set<Audience> audiences,
        Set<Audience> countsFor,
        boolean mustAccept,
        String sha256,
        Instant publishedAt,
        PersonName publishedBy) {}
