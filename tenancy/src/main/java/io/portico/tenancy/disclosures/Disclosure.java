package io.portico.tenancy.disclosures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something left the house. Ids only, neither names nor texts: what was erased stays erased.
 *
 * @param id in order of time; unique among all nodes
 * @param by the person or program that looked; of a mail, who it was sent to
 * @param onBehalfOf through whose eyes; null through their own
 * @param token the id of the personal token that was shown; null for any other proof
 * @param how the word for what was done, such as {@code OPENED}
 * @param through the word for the way it took, such as {@code API}
 * @param things what left, {@code kind:id} each
 */
public record Disclosure(
        String id,
        Instant at,
        String by,
        @Nullable String onBehalfOf,
        @Nullable String token,
        String how,
        String through,
        List<String> things) {

    public Disclosure {
        things = List.copyOf(things);
    }
}
