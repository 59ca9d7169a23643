package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;

/** Where a reply lies that is to go out, for whoever sends it. */
final class WaitingReply {

    String agencyId;
    PostId postId;
    UserId author;
    long dueMillis;
    /** Whether it has gone out or was taken back. */
    boolean settled;

    WaitingReply(String agencyId, PostId postId, UserId author, long dueMillis) {
        this.agencyId = agencyId;
        this.postId = postId;
        this.author = author;
        this.dueMillis = dueMillis;
    }
}
