package io.portico.projections.threads;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A thread of people outside as it was right after the event at a position. Posts come in the order of their positions and
 * stay where they are, so that how many there were is found by halving. What was deleted since is deleted here, too.
 */
record PastThread(ViewStore store, Place place, TaskId taskId, ThreadName thread, long position) {

    int count() {
        String head = ThreadWriter.head(taskId, thread);
        ThreadHead now = store.findNow(place, List.of(head), ThreadHead.class).get(head);
        if (now == null || now.count() == 0) {
            return 0;
        }
        int from = 0;
        int to = (now.count() - 1) / ThreadChunk.SIZE;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (chunk(middle).getFirst().position() <= position) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        long here =
                chunk(from).stream().filter(post -> post.position() <= position).count();
        return from * ThreadChunk.SIZE + (int) here;
    }

    private List<StoredPost> chunk(int number) {
        String id = ThreadWriter.chunk(taskId, thread, number);
        return Objects.requireNonNull(
                        store.findNow(place, List.of(id), ThreadChunk.class).get(id), "a part of a thread")
                .posts();
    }

    /** The posts from one number to before another, of which there were as many then. */
    List<StoredPost> posts(int from, int to) {
        List<String> ids = IntStream.rangeClosed(from / ThreadChunk.SIZE, (to - 1) / ThreadChunk.SIZE)
                .mapToObj(number -> ThreadWriter.chunk(taskId, thread, number))
                .toList();
        Map<PostId, StoredPost> gone = new HashMap<>();
        store.findNow(place, ids, ThreadChunk.class).values().stream()
                .flatMap(chunk -> chunk.posts().stream())
                .filter(StoredPost::deleted)
                .forEach(post -> gone.put(post.id(), post));
        return store.find(place, ids, ThreadChunk.class).values().stream()
                .flatMap(chunk -> chunk.posts().stream())
                .skip(from % ThreadChunk.SIZE)
                .limit(to - (long) from)
                .map(post -> gone.getOrDefault(post.id(), post))
                .toList();
    }
}
