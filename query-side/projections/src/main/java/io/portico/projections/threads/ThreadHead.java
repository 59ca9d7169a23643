package io.portico.projections.threads;

/** How many posts a thread has ever had; deleted ones count, the fact remains. */
public record ThreadHead(int count) {}
