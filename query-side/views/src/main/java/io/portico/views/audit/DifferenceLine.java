package io.portico.views.audit;

/**
 * What could be seen at one instant and not at the other.
 *
 * @param span of a loss, the last time it could be seen; of a gain, the time that lasted at the second instant
 */
public record DifferenceLine(SightChange change, AccessSpan span) {}
