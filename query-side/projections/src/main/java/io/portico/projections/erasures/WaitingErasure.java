package io.portico.projections.erasures;

import io.portico.messages.DocumentId;
import io.portico.messages.PostId;
import org.jspecify.annotations.Nullable;

/** A deleted post or document of some agency: one of the two. */
final class WaitingErasure {

    String agencyId;

    @Nullable
    PostId postId;

    @Nullable
    DocumentId documentId;

    WaitingErasure(String agencyId, @Nullable PostId postId, @Nullable DocumentId documentId) {
        this.agencyId = agencyId;
        this.postId = postId;
        this.documentId = documentId;
    }
}
