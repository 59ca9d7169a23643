package io.portico.projections.threads;

import io.portico.projections.store.Unversioned;

/** How many posts a thread has ever had; deleted ones count, the fact remains. */
public record ThreadHead(int count) implements Unversioned {}
