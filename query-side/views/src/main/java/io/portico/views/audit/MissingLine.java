package io.portico.views.audit;

/** One thing a "no" is missing. */
public record MissingLine(int rule, String what, String text) {}
