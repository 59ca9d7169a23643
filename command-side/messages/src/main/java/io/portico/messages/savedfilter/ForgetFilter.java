package io.portico.messages.savedfilter;

import io.portico.messages.Check;
import io.portico.messages.FilterId;
import io.portico.messages.UserId;

/** Takes a saved filter away; done already when there is none. Needs {@code work.view}. */
public record ForgetFilter(UserId userId, FilterId filterId) implements SavedFilterCommand {
    public ForgetFilter {
        Check.present("userId", userId);
        Check.present("id", filterId);
    }
}
