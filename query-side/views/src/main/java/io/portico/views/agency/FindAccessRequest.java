package io.portico.views.agency;

import io.portico.messages.AccessRequestId;
import io.portico.views.Query;

/** A request for access, answered or not. */
public record FindAccessRequest(AccessRequestId requestId) implements Query<AccessRequestDetails> {
    @Override
    public Class<AccessRequestDetails> answers() {
        return AccessRequestDetails.class;
    }
}
