package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;

/** Where a reply lies that is to go out, for whoever sends it; or that could not, for whoever clears it away at last. */
final class WaitingReply {

    String agencyId;
    PostId postId;
    UserId author;
    /** When something is to be done about it. */
    long dueMillis;
    /** Whether it has gone out or was taken back. */
    boolean settled;
    /** Whether it was due and could not be sent. */
    boolean unsent;

    WaitingReply(String agencyId, PostId postId, UserId author) {
        this.agencyId = agencyId;
        this.postId = postId;
        this.author = author;
    }
}
