package io.portico.views.audit;

import io.portico.messages.BadInput;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * Which access of people outside, and of auditors, ends within the next {@value #DAYS} days unless somebody does something about it.
 *
 * @param limit how many are shown
 */
public record FindEndingAccess(int limit) implements Query<EndingAccess> {

    public static final int DAYS = 14;

    public FindEndingAccess {
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw new BadInput("limit", BadInput.Code.OUT_OF_RANGE);
        }
    }

    @Override
    public Class<EndingAccess> answers() {
        return EndingAccess.class;
    }
}
