package io.portico.projections.threads;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.store.Hindsight;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a page of a thread, keeping to the posts that the reader may see. */
public final class ThreadReader {

    /** How many posts are looked through at once at most. */
    private static final int AT_ONCE = 20 * ThreadChunk.SIZE;

    private final ViewStore store;
    private final Cursors cursors;

    public ThreadReader(ViewStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    /** How many posts the thread holds, for readers who see all of it. */
    public int count(Place place, TaskId taskId, ThreadName thread) {
        Optional<PastThread> past = past(store, place, taskId, thread);
        if (past.isPresent()) {
            return past.get().count();
        }
        return store.find(place, ThreadWriter.head(taskId, thread), ThreadHead.class)
                .map(ThreadHead::count)
                .orElse(0);
    }

    /** How many posts all threads of the task hold. */
    public int countAll(Place place, TaskId taskId) {
        List<String> heads = Stream.of(ThreadName.values())
                .map(thread -> ThreadWriter.head(taskId, thread))
                .toList();
        return store.find(place, heads, ThreadHead.class).values().stream()
                .mapToInt(ThreadHead::count)
                .sum();
    }

    /**
     * A page of the thread, oldest first.
     *
     * @param mayRead whether the reader may see the post
     * @param fromEnd whether to begin with the newest posts and go back
     */
    public Page page(
            Place place,
            TaskId taskId,
            ThreadName thread,
            PageRequest request,
            boolean fromEnd,
            Predicate<StoredPost> mayRead) {
        int count = count(place, taskId, thread);
        int from;
        int to;
        if (fromEnd) {
            to = request.after() == null ? count : Math.toIntExact(cursors.read(request.after()));
            from = Math.max(0, to - request.limit());
        } else {
            from = request.after() == null ? 0 : Math.toIntExact(cursors.read(request.after()));
            to = Math.min(count, from + request.limit());
        }
        List<StoredPost> posts =
                posts(place, taskId, thread, from, to).stream().filter(mayRead).toList();
        // What lies further back than the first post that may be read is not even hinted at.
        boolean earlier = from > 0
                && posts(place, taskId, thread, from - 1, from).stream().allMatch(mayRead);
        if (!fromEnd && posts.isEmpty() && to < count) {
            return page(place, taskId, thread, new PageRequest(request.limit(), cursors.of(to)), false, mayRead);
        }
        return new Page(posts, to < count ? cursors.of(to) : null, earlier ? cursors.of(from) : null);
    }

    /**
     * A post of the thread, looked for from the end and no further back than there is anything to read: how much lies
     * before that, the time it takes must not tell.
     *
     * @param mayRead whether the reader may see the post; who may see one may see all that came after it
     */
    public Optional<StoredPost> find(
            Place place, TaskId taskId, ThreadName thread, PostId postId, Predicate<StoredPost> mayRead) {
        int to = count(place, taskId, thread);
        for (int many = ThreadChunk.SIZE; to > 0; many = Math.min(AT_ONCE, 2 * many)) {
            List<StoredPost> posts = posts(place, taskId, thread, Math.max(0, to - many), to);
            List<StoredPost> readable = posts.stream().filter(mayRead).toList();
            Optional<StoredPost> found =
                    readable.stream().filter(post -> post.id().equals(postId)).findFirst();
            if (found.isPresent() || readable.size() < posts.size()) {
                return found;
            }
            to -= many;
        }
        return Optional.empty();
    }

    private List<StoredPost> posts(Place place, TaskId taskId, ThreadName thread, int from, int to) {
        if (from >= to) {
            return List.of();
        }
        Optional<PastThread> past = past(store, place, taskId, thread);
        if (past.isPresent()) {
            return past.get().posts(from, to);
        }
        int first = from / ThreadChunk.SIZE;
        List<String> ids = IntStream.rangeClosed(first, (to - 1) / ThreadChunk.SIZE)
                .mapToObj(number -> ThreadWriter.chunk(taskId, thread, number))
                .toList();
        return store.find(place, ids, ThreadChunk.class).values().stream()
                .flatMap(chunk -> chunk.posts().stream())
                .skip(from - (long) first * ThreadChunk.SIZE)
                .limit(to - (long) from)
                .toList();
    }

    /** A post where it stands. */
    public record Placed(TaskId taskId, ThreadName thread, StoredPost post) {}

    /** Hands out all posts of all threads of the tasks that are wanted, without asking who wants to know. */
    public static void all(
            ViewStore store, Place place, List<TaskId> tasks, Predicate<StoredPost> wanted, Consumer<Placed> each) {
        for (int from = 0; from < tasks.size(); from += AT_ONCE) {
            List<TaskId> slice = tasks.subList(from, Math.min(tasks.size(), from + AT_ONCE));
            Map<String, ThreadHead> heads = store.find(
                    place,
                    slice.stream()
                            .flatMap(task ->
                                    Stream.of(ThreadName.values()).map(thread -> ThreadWriter.head(task, thread)))
                            .toList(),
                    ThreadHead.class);
            for (TaskId task : slice) {
                for (ThreadName thread : ThreadName.values()) {
                    ThreadHead head = heads.get(ThreadWriter.head(task, thread));
                    all(store, place, task, thread, head == null ? 0 : head.count(), post -> {
                        if (wanted.test(post)) {
                            each.accept(new Placed(task, thread, post));
                        }
                    });
                }
            }
        }
    }

    private static void all(
            ViewStore store, Place place, TaskId task, ThreadName thread, int count, Consumer<StoredPost> each) {
        int chunks = (count + ThreadChunk.SIZE - 1) / ThreadChunk.SIZE;
        for (int from = 0; from < chunks; from += AT_ONCE / ThreadChunk.SIZE) {
            List<String> ids = IntStream.range(from, Math.min(chunks, from + AT_ONCE / ThreadChunk.SIZE))
                    .mapToObj(number -> ThreadWriter.chunk(task, thread, number))
                    .toList();
            store.find(place, ids, ThreadChunk.class).values().stream()
                    .flatMap(chunk -> chunk.posts().stream())
                    .forEach(each);
        }
    }

    /** What had been said last in the thread when the running question looks back from the past; else nothing. */
    public static List<StoredPost> lastThen(ViewStore store, Place place, TaskId taskId, ThreadName thread, int most) {
        Optional<PastThread> past = past(store, place, taskId, thread);
        int count = past.map(PastThread::count).orElse(0);
        return count == 0 ? List.of() : past.orElseThrow().posts(Math.max(0, count - most), count);
    }

    private static Optional<PastThread> past(ViewStore store, Place place, TaskId taskId, ThreadName thread) {
        OptionalLong then = place.isOutside() ? Hindsight.position() : OptionalLong.empty();
        return then.isPresent()
                ? Optional.of(new PastThread(store, place, taskId, thread, then.getAsLong()))
                : Optional.empty();
    }

    /** Posts, oldest first, with the cursors to what lies beyond on both sides. */
    public record Page(
            List<StoredPost> posts,
            @Nullable String next,
            @Nullable String previous) {}
}
