package io.portico.messages.erasure;

import io.portico.messages.UserId;
import java.util.List;

/**
 * Says what there is of the person and where others wrote of them, as long as anybody knows what they were called; for the
 * house.
 *
 * @param more whether there are more mentions than are listed
 */
public record ListTracesOfErased(UserId userId, ErasureFigures figures, List<Mention> mentions, boolean more)
        implements ErasureCommand {

    /** Whoever is mentioned more often than this is looked for by the search, before they are erased. */
    public static final int MAX = 1_000;

    public ListTracesOfErased {
        mentions = List.copyOf(mentions);
    }
}
