package io.portico.views.portal;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.views.PostLine;

/** A post of the reader's own thread of a task. */
public record FindPortalPost(TaskId taskId, PostId postId) implements PortalQuery<PostLine> {
    @Override
    public Class<PostLine> answers() {
        return PostLine.class;
    }

    @Override
    public Shown shows(PostLine answer) {
        return Shown.opened(postId, taskId).and(PortalPosts.things(answer));
    }
}
