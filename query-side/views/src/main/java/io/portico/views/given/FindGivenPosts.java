package io.portico.views.given;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * The replies and notes that somebody wrote, for themselves, and for whoever answers for their data.
 */
public record FindGivenPosts(UserId userId, PageRequest page) implements Query<GivenPosts> {
    @Override
    public Class<GivenPosts> answers() {
        return GivenPosts.class;
    }
}
