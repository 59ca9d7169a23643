package io.portico.access;

/**
 * The newest terms somebody accepted.
 *
 * @param accepted the event
 */
public record Acceptance(int version, Fact accepted) {}
