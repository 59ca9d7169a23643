package io.portico.views.portal;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.views.PostLine;
import io.portico.views.Query;

/** A post of the reader's own thread of a task. */
public record FindPortalPost(TaskId taskId, PostId postId) implements Query<PostLine> {
    @Override
    public Class<PostLine> answers() {
        return PostLine.class;
    }
}
