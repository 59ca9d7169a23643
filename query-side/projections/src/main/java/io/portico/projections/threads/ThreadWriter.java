package io.portico.projections.threads;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.Texts;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes posts into the threads of one place. */
public final class ThreadWriter {

    private final Place place;

    public ThreadWriter(Place place) {
        this.place = place;
    }

    static String head(TaskId taskId, ThreadName thread) {
        return "thread:" + taskId.value() + "/" + thread;
    }

    /** The id of the document with that part of the thread. */
    public static String chunk(TaskId taskId, ThreadName thread, int number) {
        return head(taskId, thread) + "/" + number;
    }

    /** Which part of its thread the document with that id is. */
    public static int numberOf(String chunk) {
        return Integer.parseInt(chunk, chunk.lastIndexOf('/') + 1, chunk.length(), 10);
    }

    /** Adds a post to the end of its thread. */
    public void posted(
            Happening happening,
            TaskId taskId,
            ThreadName thread,
            PostId postId,
            UserId author,
            @Nullable Confidential text,
            List<AttachedFile> files) {
        String head = head(taskId, thread);
        if (!happening.isNewsTo(place, head, ThreadHead.class)) {
            return;
        }
        int count = happening
                .look(place, head, ThreadHead.class)
                .orElse(new ThreadHead(0))
                .count();
        String chunk = chunk(taskId, thread, count / ThreadChunk.SIZE);
        StoredPost post = new StoredPost(
                postId,
                author,
                happening.at(),
                happening.position(),
                null,
                false,
                null,
                Texts.tokenIfAny(text),
                files.stream().map(StoredFile::of).toList(),
                List.of(happening.eventId()));
        if (count % ThreadChunk.SIZE == 0) {
            happening.create(place, chunk, new ThreadChunk(List.of(post)));
        } else {
            happening.change(
                    place, chunk, ThreadChunk.class, stored -> stored.posts().add(post));
        }
        happening.create(place, head, new ThreadHead(count + 1));
    }

    public void edited(Happening happening, TaskId taskId, ThreadName thread, PostId postId, Confidential text) {
        replace(
                happening,
                taskId,
                thread,
                postId,
                post -> post.edited(happening.at(), Texts.token(text), happening.eventId()));
    }

    public void deleted(Happening happening, TaskId taskId, ThreadName thread, PostId postId) {
        replace(happening, taskId, thread, postId, StoredPost::withoutContent);
    }

    public void withdrawn(Happening happening, TaskId taskId, ThreadName thread, PostId postId) {
        replace(happening, taskId, thread, postId, post -> post.withdrawn(happening.at()));
    }

    private void replace(
            Happening happening, TaskId taskId, ThreadName thread, PostId postId, UnaryOperator<StoredPost> change) {
        String chunk = chunkOf(happening, place, taskId, thread, postId);
        happening.keepVersion(place, chunk, ThreadChunk.class);
        happening.change(place, chunk, ThreadChunk.class, stored -> stored.posts()
                .replaceAll(post -> post.id().equals(postId) ? change.apply(post) : post));
    }

    /**
     * The id of the document with the post, for projections of the same processor. It is looked for from the end, for it is
     * mostly the latest words that are put right.
     */
    public static String chunkOf(Happening happening, Place place, TaskId taskId, ThreadName thread, PostId postId) {
        int count = happening
                .look(place, head(taskId, thread), ThreadHead.class)
                .map(ThreadHead::count)
                .orElse(0);
        for (int number = (count - 1) / ThreadChunk.SIZE; number >= 0; number--) {
            String chunk = chunk(taskId, thread, number);
            boolean here = happening
                    .look(place, chunk, ThreadChunk.class)
                    .filter(stored ->
                            stored.posts().stream().anyMatch(post -> post.id().equals(postId)))
                    .isPresent();
            if (here) {
                return chunk;
            }
        }
        throw new IllegalStateException("a post that was never posted");
    }
}
