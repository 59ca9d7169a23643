package io.portico.views.audit;

import java.time.Instant;

/**
 * That an agency's record was read through.
 *
 * @param size how many events it had
 */
public record RecordCheck(Instant at, long size) {}
