package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody outside asked to see something, which may not even be there. */
@StoredAs("access-asked")
@Revision("1")
public record AccessAsked(
        UserId userId,
        AccessRequestId requestId,
        String resource,
        @SealedBy("userId") @Nullable Confidential message) implements AccessRequestEvent {}
