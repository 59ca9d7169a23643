package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.List;

/** What an author has written that never went out. */
public final class HeldPosts {

    private HeldPosts() {}

    public static List<PostId> of(ViewStore store, UserId author) {
        return store.find(Place.AGENCY, StoredHeldReplies.id(author), StoredHeldReplies.class).stream()
                .flatMap(held -> held.replies.keySet().stream())
                .map(PostId::new)
                .toList();
    }
}
