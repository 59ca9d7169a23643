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

    static String chunk(TaskId taskId, ThreadName thread, int number) {
        return head(taskId, thread) + "/" + number;
    }

    private static String pointer(PostId postId) {
        return "post:" + postId.value();
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
                Texts.tokenIfAny(text),
                files.stream().map(StoredFile::of).toList(),
                List.of(happening.eventId()));
        happening.change(place, chunk, ThreadChunk.class, () -> new ThreadChunk(List.of()), stored -> stored.posts()
                .add(post));
        happening.create(place, pointer(postId), new PostPlace(chunk));
        happening.create(place, head, new ThreadHead(count + 1));
    }

    public void edited(Happening happening, PostId postId, Confidential text) {
        replace(happening, postId, post -> post.edited(happening.at(), Texts.token(text), happening.eventId()));
    }

    public void deleted(Happening happening, PostId postId) {
        replace(happening, postId, StoredPost::withoutContent);
    }

    private void replace(Happening happening, PostId postId, UnaryOperator<StoredPost> change) {
        String chunk = happening
                .look(place, pointer(postId), PostPlace.class)
                .orElseThrow(() -> new IllegalStateException("a post that was never posted"))
                .chunk();
        happening.change(place, chunk, ThreadChunk.class, stored -> stored.posts()
                .replaceAll(post -> post.id().equals(postId) ? change.apply(post) : post));
    }
}
