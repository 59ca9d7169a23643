package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of terms, the newest first.
 *
 * @param audiences what counts for whom now, clients first
 */
public record TermsList(
        List<AudienceTerms> audiences,
        List<TermsDetails> items,
        @Nullable String next) {}
