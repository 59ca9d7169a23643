package io.portico.views.audit;

/**
 * How many things of a kind somebody can see.
 *
 * @param kind as in {@code kind:id}
 */
public record SeenCount(String kind, int count) {}
