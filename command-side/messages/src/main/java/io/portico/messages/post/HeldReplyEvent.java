package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;

/**
 * What happens to replies before they go out. They are their author's alone: no view of anybody else may handle this.
 * That one has gone out is a {@link ReplyPosted} like any other.
 */
public sealed interface HeldReplyEvent permits ReplyHeld, ReplyNotSent, ReplyTakenBack {
    PostId postId();

    TaskId taskId();

    Audience audience();

    UserId author();
}
