package io.portico.projections.reading;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;

/** Who is mentioned in what, and what is gone, for mails to say so or to stay away. */
public final class StoredMentions {

    private final ViewStore store;

    public StoredMentions(ViewStore store) {
        this.store = store;
    }

    /**
     * Whether there is nothing to tell of the post any more: it was deleted or withdrawn, or is told of for the sake of a
     * mention that is not in it any more. Of what is too long ago to be known here there still is.
     */
    public boolean isOver(TaskId taskId, ThreadName thread, PostId postId, UserId person, boolean mention) {
        return store.find(Place.AGENCY, StoredTalk.id(taskId), StoredTalk.class)
                .flatMap(talk -> talk.find(thread, postId))
                .filter(post -> post.deleted() || (mention && !post.mentions().contains(person)))
                .isPresent();
    }

    /** Whether the post, one of the last of its thread, mentions the person as it reads now. */
    public boolean has(TaskId taskId, ThreadName thread, PostId postId, UserId person) {
        return store.find(Place.AGENCY, StoredTalk.id(taskId), StoredTalk.class)
                .flatMap(talk -> talk.find(thread, postId))
                .filter(post -> post.mentions().contains(person))
                .isPresent();
    }
}
