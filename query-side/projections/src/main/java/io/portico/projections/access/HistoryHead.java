package io.portico.projections.access;

/** How many access events an agency's history holds. */
public record HistoryHead(long count) {}
