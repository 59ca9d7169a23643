package io.portico.projections.erasures;

import io.portico.messages.DocumentId;
import io.portico.messages.PostId;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/** A deleted post or document of some agency, or a person who was erased: one of them. */
record WaitingErasure(
        String agencyId,
        @Nullable PostId postId,
        @Nullable DocumentId documentId,
        @Nullable UserId userId) {}
