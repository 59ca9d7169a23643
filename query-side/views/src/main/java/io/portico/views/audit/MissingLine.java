package io.portico.views.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing a "no" is missing.
 *
 * @param cure the change that would make it good; null when there is none, or none that the asker may make
 */
public record MissingLine(
        int rule, String what, Telling text, @Nullable CureLine cure) {}
