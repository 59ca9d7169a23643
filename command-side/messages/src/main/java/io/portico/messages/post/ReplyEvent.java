package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;

/** What happens to replies. */
public sealed interface ReplyEvent permits ReplyPosted, ReplyEdited, ReplyMentioned, ReplyDeleted, ReplyWithdrawn {
    PostId postId();

    TaskId taskId();

    Audience audience();
}
