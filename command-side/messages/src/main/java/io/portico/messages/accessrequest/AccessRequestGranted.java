package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** What somebody asked to see was given to them. */
@StoredAs("access-request-granted")
@Revision("1")
public record AccessRequestGranted(UserId userId, AccessRequestId requestId, String resource)
        implements AccessRequestEvent {}
