package io.portico.messages.savedfilter;

import io.portico.messages.Check;
import io.portico.messages.FilterId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/**
 * Saves a filter of tasks under a name. Needs {@code work.view}.
 *
 * @param query what stands behind the question mark of the list's address
 */
public record SaveFilter(
        UserId userId,
        FilterId filterId,
        @SealedBy("userId") Confidential name,
        @SealedBy("userId") Confidential query) implements SavedFilterCommand {

    public static final int MAX_QUERY = 2_000;

    public SaveFilter {
        Check.present("userId", userId);
        Check.present("id", filterId);
        name = Check.text("name", name, Check.MAX_NAME);
        query = Check.text("query", query, MAX_QUERY);
    }
}
