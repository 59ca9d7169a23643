package io.portico.views.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the access history.
 *
 * @param about the things and people it is about, {@code kind:id}
 * @param text what happened, with names
 * @param endsAt when what was given ends by itself
 * @param why what whoever caused it said why, as far as the reader reads reasons; null when nothing was said, or it was
 *     erased
 */
public record AccessEventLine(
        String id,
        long position,
        Instant at,
        String type,
        String by,
        @Nullable String byName,
        @Nullable String onBehalfOf,
        List<String> about,
        Telling text,
        @Nullable Instant endsAt,
        @Nullable String why) {}
