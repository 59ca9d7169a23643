package io.portico.views.agency;

import java.time.Instant;

/**
 * That somebody accepted terms.
 *
 * @param sha256 of the text that was accepted
 */
public record AcceptedTerms(int version, Instant acceptedAt, String sha256) {}
