package io.portico.views.given;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * What somebody said when they asked for an approval or answered, for themselves, and for whoever answers for their data.
 */
public record FindGivenAnswers(UserId userId, PageRequest page) implements Query<GivenAnswers> {
    @Override
    public Class<GivenAnswers> answers() {
        return GivenAnswers.class;
    }
}
