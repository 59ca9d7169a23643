package io.portico.views.agency;

import io.portico.messages.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an audience, and how far they are accepted.
 *
 * @param version which count now; null when there are none
 * @param people how many could come in at this moment
 * @param pending how many of them have yet to accept
 */
public record AudienceTerms(Audience audience, @Nullable Integer version, int people, int pending) {}
