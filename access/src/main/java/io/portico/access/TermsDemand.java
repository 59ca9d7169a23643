package io.portico.access;

/**
 * The terms an audience has now.
 *
 * @param version which of the agency's terms they are
 * @param demanded the oldest version that is good enough to have accepted
 * @param sha256 of the text
 * @param published the event that published this version
 */
public record TermsDemand(int version, int demanded, String sha256, Fact published) {}
