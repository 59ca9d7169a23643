package io.portico.projections.reading;

import io.portico.access.ThreadFacts;
import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.response.StoredWaiting;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadReader;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Looks posts up in the views: what the views do not hold yet nobody has read. */
public final class StoredThreadFacts implements ThreadFacts {

    private final ViewStore store;
    private final ThreadReader threads;

    public StoredThreadFacts(ViewStore store, ThreadReader threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public OptionalLong position(TaskId taskId, ThreadName thread, PostId postId, LongPredicate mayRead) {
        Optional<Long> late =
                talk(taskId).flatMap(talk -> talk.find(thread, postId)).map(Said::position);
        return late.or(() -> threads.find(Place.AGENCY, taskId, thread, postId, post -> mayRead.test(post.position()))
                        .map(StoredPost::position))
                .filter(mayRead::test)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Map<UserId, Long> writers(TaskId taskId, ThreadName thread) {
        return talk(taskId).map(talk -> talk.writersIn(thread)).orElseGet(Map::of);
    }

    @Override
    public Optional<Boolean> waits(TaskId taskId, Audience audience, String question) {
        return StoredWaiting.waits(store, taskId, audience, question);
    }

    @Override
    public int posts(TaskId taskId) {
        return threads.countAll(Place.AGENCY, taskId);
    }

    private Optional<StoredTalk> talk(TaskId taskId) {
        return store.find(Place.AGENCY, StoredTalk.id(taskId), StoredTalk.class);
    }
}
