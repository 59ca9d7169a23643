package io.portico.projections.audit;

import io.portico.messages.UserId;
import io.portico.views.agency.AccessRequestState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request for access as stored; the message is a token. */
final class StoredAccessRequest {

    UserId userId;
    String resource;

    @Nullable
    String message;

    Instant at;
    long position;
    AccessRequestState state = AccessRequestState.OPEN;

    StoredAccessRequest(UserId userId, String resource, @Nullable String message, Instant at, long position) {
        this.userId = userId;
        this.resource = resource;
        this.message = message;
        this.at = at;
        this.position = position;
    }
}
