package io.portico.projections.reading;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;

/** Who is mentioned in what, for mails to say so. */
public final class StoredMentions {

    private final ViewStore store;

    public StoredMentions(ViewStore store) {
        this.store = store;
    }

    /** Whether the post, one of the last of its thread, mentions the person as it reads now. */
    public boolean has(TaskId taskId, ThreadName thread, PostId postId, UserId person) {
        return store.find(Place.AGENCY, StoredTalk.id(taskId), StoredTalk.class)
                .flatMap(talk -> talk.find(thread, postId))
                .filter(post -> post.mentions().contains(person))
                .isPresent();
    }
}
