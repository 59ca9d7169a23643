package io.portico.projections.erasures;

import io.portico.messages.DocumentId;
import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.projections.store.ViewStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where it lies what the house has to erase, of all agencies. */
public final class ErasureDesk {

    private static final int MAX_AT_ONCE = 200;

    private final ViewStore store;

    public ErasureDesk(ViewStore store) {
        this.store = store;
    }

    /**
     * What was deleted, a post or a document, or who was erased.
     *
     * @param key by which the next ones are asked for
     */
    public record Waiting(
            String key,
            String agencyId,
            @Nullable PostId postId,
            @Nullable DocumentId documentId,
            @Nullable UserId userId) {}

    /**
     * The next ones, not many.
     *
     * @param after the key of the last one seen; null for the first ones
     */
    public List<Waiting> waiting(@Nullable String after) {
        return store.listShared(ErasureProjection.WAITING, after, MAX_AT_ONCE, WaitingErasure.class).entrySet().stream()
                .map(entry -> waiting(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Waiting waiting(String key, WaitingErasure stored) {
        return new Waiting(key, stored.agencyId(), stored.postId(), stored.documentId(), stored.userId());
    }

    /** Nobody can read it any more. */
    public void forget(Waiting waiting) {
        store.removeShared(ErasureProjection.WAITING, waiting.key());
    }
}
