package io.portico.projections.terms;

import io.portico.messages.Audience;
import io.portico.messages.UserId;
import java.time.Instant;
import java.util.Set;

/** Terms as they were published. The text is the agency's own and lies in the clear. */
record StoredTerms(
        int version,
        Set<Audience> audiences,
        String text,
        String sha256,
        boolean mustAccept,
        Instant publishedAt,
        UserId publishedBy) {}
