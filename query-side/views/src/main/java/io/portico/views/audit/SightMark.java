package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant from which on somebody saw something else than before.
 *
 * @param event the identifier of the event that made it so; null when it was the time alone
 * @param gained how many things came into sight
 * @param lost how many went out of it
 */
public record SightMark(
        Instant at, SightChangeKind kind, @Nullable String event, int gained, int lost) {}
