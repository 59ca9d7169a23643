package io.portico.views.agency;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.PostLine;
import io.portico.views.Query;

/** A post of a thread. */
public record FindPost(TaskId taskId, ThreadName thread, PostId postId) implements Query<PostLine> {
    @Override
    public Class<PostLine> answers() {
        return PostLine.class;
    }
}
