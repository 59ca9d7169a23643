package io.portico.projections.erasures;

import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.PostId;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.projections.store.Happening;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was deleted. Whoever deletes erases as well, but may be cut off in between, or restored from a backup of
 * keys that is older than the deletion: what stands here is erased once more.
 */
public final class ErasureProjection {

    static final String WAITING = "erasures";

    @EventHandler
    void on(ReplyDeleted event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(ReplyWithdrawn event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(ReplyTakenBack event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(NoteDeleted event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(DocumentDeleted event, Happening happening) {
        waits(event.documentId(), null, event.documentId(), happening);
    }

    private static void post(PostId postId, Happening happening) {
        waits(postId, postId, null, happening);
    }

    private static void waits(Id thing, @Nullable PostId postId, @Nullable DocumentId documentId, Happening happening) {
        happening.keepShared(
                WAITING,
                happening.agencyId() + "/" + thing.named(),
                new WaitingErasure(happening.agencyId(), postId, documentId));
    }
}
