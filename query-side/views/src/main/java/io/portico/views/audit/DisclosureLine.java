package io.portico.views.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something left the house.
 *
 * @param by who looked; of a mail, who it was sent to
 * @param byName null when the name was erased
 * @param onBehalfOf through whose eyes; null through their own
 * @param tokenId of the personal token that was used; null when it was none
 */
public record DisclosureLine(
        String id,
        Instant at,
        String by,
        @Nullable String byName,
        @Nullable String onBehalfOf,
        @Nullable String onBehalfOfName,
        @Nullable String tokenId,
        DisclosedHow how,
        DisclosedThrough through,
        List<DisclosedThing> things) {}
