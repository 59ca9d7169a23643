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
 * @param withdrawnAt when the agency took it back; then it is deleted, too
 * @param source the identifiers of the events the text came from
 */
public record StoredPost(
        PostId id,
        UserId author,
        Instant at,
        long position,
        @Nullable Instant editedAt,
        boolean deleted,
        @Nullable Instant withdrawnAt,
        @Nullable String text,
        List<StoredFile> files,
        List<String> source) {

    StoredPost edited(Instant when, String newText, String event) {
        return new StoredPost(id, author, at, position, when, deleted, withdrawnAt, newText, files, List.of(event));
    }

    StoredPost withoutContent() {
        return new StoredPost(id, author, at, position, editedAt, true, null, null, List.of(), List.of());
    }

    StoredPost withdrawn(Instant when) {
        return new StoredPost(id, author, at, position, editedAt, true, when, null, List.of(), List.of());
    }
}
