package io.portico.projections.store;

/**
 * A body of which no versions are kept by themselves: it is not answered for the past, or only grows, so that what it was
 * can be told from what it is. Who changes what has been in such a body before says so to {@link Happening#keepVersion}.
 */
public interface Unversioned {}
