package io.portico.projections.terms;

import java.time.Instant;

/** That terms were accepted. */
record StoredAcceptance(int version, Instant at, String sha256) {}
