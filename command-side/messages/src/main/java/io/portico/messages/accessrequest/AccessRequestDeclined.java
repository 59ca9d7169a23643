package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to see was not given to them. They are told that, and no more: it may never have been.
 *
 * @param reason why, for the agency alone
 */
@StoredAs("access-request-declined")
@Revision("1")
public record AccessRequestDeclined(
        UserId userId,
        AccessRequestId requestId,
        String resource,
        @SealedBy("userId") @Nullable Confidential reason) implements AccessRequestEvent {}
