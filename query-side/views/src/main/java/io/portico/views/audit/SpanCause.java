package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What began or ended a sight of something.
 *
 * @param event the stored name of the event; null when it was time alone: the end of a grant, of a share, of an account, or
 *     of a review
 * @param at when that was recorded
 * @param by the id of who caused it
 * @param byName the name of who caused it, when it is still known
 */
public record SpanCause(
        @Nullable String event,
        Instant at,
        @Nullable String by,
        @Nullable String byName,
        Telling text) {}
