package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant from which on somebody saw something else than before, or a thing or who saw it was not what it had been.
 *
 * @param event the identifier of the event that made it so; null when it was the time alone
 * @param gained how many things came into sight, or how many people came to see the thing
 * @param lost how many went out of it, or see it no more
 */
public record SightMark(
        Instant at, SightChangeKind kind, @Nullable String event, int gained, int lost) {}
