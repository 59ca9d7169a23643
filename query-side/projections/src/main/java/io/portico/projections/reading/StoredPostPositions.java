package io.portico.projections.reading;

import io.portico.access.PostPositions;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.ThreadReader;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks posts up in the views: what the views do not hold yet nobody has read. */
public final class StoredPostPositions implements PostPositions {

    private final ViewStore store;
    private final ThreadReader threads;

    public StoredPostPositions(ViewStore store, ThreadReader threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public OptionalLong of(TaskId taskId, ThreadName thread, PostId postId) {
        Optional<Said> late = store.find(Place.AGENCY, StoredTalk.id(taskId), StoredTalk.class)
                .flatMap(talk -> talk.find(thread, postId));
        return late.isPresent()
                ? OptionalLong.of(late.get().position())
                : threads.positionOf(Place.AGENCY, taskId, thread, postId);
    }
}
