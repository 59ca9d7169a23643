package io.portico.projections.search;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadChunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a post is.
 *
 * @param document the id of the stored part of its thread, the same wherever its readers are
 * @param position the ledger position of the event that posted it
 */
record PostPlace(TaskId taskId, ThreadName thread, String document, String postId, long position) {

    /** The posts as they lie in that place now; those that do not lie there are left out. */
    static Map<PostPlace, StoredPost> read(ViewStore store, Place place, List<PostPlace> places) {
        Map<String, ThreadChunk> chunks =
                store.find(place, places.stream().map(PostPlace::document).toList(), ThreadChunk.class);
        Map<PostPlace, StoredPost> posts = new HashMap<>();
        for (PostPlace one : places) {
            ThreadChunk chunk = chunks.get(one.document);
            if (chunk != null) {
                chunk.posts().stream()
                        .filter(post -> post.id().value().equals(one.postId))
                        .forEach(post -> posts.put(one, post));
            }
        }
        return posts;
    }
}
