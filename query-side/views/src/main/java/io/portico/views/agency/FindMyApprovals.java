package io.portico.views.agency;

import io.portico.views.Query;

/**
 * What the asker has sent for approval and may want to look at: answered within the last days, or waiting for some. Newest
 * first.
 */
public record FindMyApprovals() implements Query<TaskApprovals> {

    /** For how long an answer is told of. */
    public static final int ANSWERED_DAYS = 7;

    /** After how long a request that nobody answers is told of. */
    public static final int WAITING_DAYS = 3;

    @Override
    public Class<TaskApprovals> answers() {
        return TaskApprovals.class;
    }
}
