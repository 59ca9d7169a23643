package io.portico.rest;

import io.portico.messages.AccessRequestId;
import io.portico.views.PersonName;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.AccessRequestState;
import io.portico.views.audit.MissingLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody outside asked to see, with what would give it to them. */
record RequestForAccess(
        AccessRequestId id,
        PersonName person,
        String resource,
        @Nullable String label,
        @Nullable String message,
        Instant at,
        AccessRequestState state,
        List<AccessChange> changes,
        List<MissingLine> missing) {

    static RequestForAccess of(AccessRequestDetails request) {
        return new RequestForAccess(
                request.id(),
                request.person(),
                request.resource(),
                request.label(),
                request.message(),
                request.at(),
                request.state(),
                request.changes().stream().map(AccessChange::of).toList(),
                request.missing());
    }
}
