package io.portico.views.agency;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * A thread of a task.
 *
 * @param fromEnd whether to begin with the newest posts and go back; within an answer posts are oldest first all the same
 */
public record FindThread(TaskId taskId, ThreadName thread, PageRequest page, boolean fromEnd)
        implements Query<ThreadPosts> {
    @Override
    public Class<ThreadPosts> answers() {
        return ThreadPosts.class;
    }
}
