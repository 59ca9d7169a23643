package io.portico.projections.held;

import io.portico.messages.FileId;
import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredFile;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of replies that are kept back or could not be sent: they wait with them. */
public final class HeldFiles {

    private HeldFiles() {}

    public static Set<FileId> of(ViewStore store, UserId author) {
        return store.find(Place.AGENCY, StoredHeldReplies.id(author), StoredHeldReplies.class).stream()
                .flatMap(held -> held.replies.values().stream())
                .flatMap(reply -> reply.files().stream())
                .map(StoredFile::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
