package io.portico.projections.store;

/** A pulse on its way to open pages. */
public record PulseOut(String agencyId, Place place, String key) {}
