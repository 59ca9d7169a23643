package io.portico.projections.threads;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as stored.
 *
 * @param position the ledger position of the event that posted it
 * @param text sealed; null when it has none or was deleted
 * @param source the identifiers of the events the text came from
 */
public record StoredPost(
        PostId id,
        UserId author,
        Instant at,
        long position,
        @Nullable Instant editedAt,
        boolean deleted,
        @Nullable String text,
        List<StoredFile> files,
        List<String> source) {

    StoredPost edited(Instant when, String newText, String event) {
        return new StoredPost(id, author, at, position, when, deleted, newText, files, List.of(event));
    }

    StoredPost withoutContent() {
        return new StoredPost(id, author, at, position, editedAt, true, null, List.of(), List.of());
    }
}
