package io.portico.views.portal;

import io.portico.views.Query;

/** What waits for the reader's approval, oldest first. */
public record FindWaitingApprovals() implements Query<PortalApprovals> {

    /** The most that are listed. */
    public static final int MAX = 100;

    @Override
    public Class<PortalApprovals> answers() {
        return PortalApprovals.class;
    }
}
