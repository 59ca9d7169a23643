package io.portico.projections.threads;

import io.portico.projections.store.Unversioned;
import java.util.ArrayList;
import java.util.List;

/** Up to {@value #SIZE} posts of a thread that follow each other. */
public final class ThreadChunk implements Unversioned {

    public static final int SIZE = 20;

    private final List<StoredPost> posts;

    /** @param posts oldest first */
    public ThreadChunk(List<StoredPost> posts) {
        this.posts = new ArrayList<>(posts);
    }

    public List<StoredPost> posts() {
        return posts;
    }
}
