package io.portico.views.portal;

import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import io.portico.views.Posts;

/**
 * The reader's own thread of a task.
 *
 * @param fromEnd whether to begin with the newest posts and go back; within an answer posts are oldest first all the same
 */
public record FindPortalPosts(TaskId taskId, PageRequest page, boolean fromEnd) implements PortalQuery<Posts> {
    @Override
    public Class<Posts> answers() {
        return Posts.class;
    }

    @Override
    public Shown shows(Posts answer) {
        return Shown.opened(taskId).and(answer.items().stream().flatMap(PortalPosts::things));
    }
}
