package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A reply that was kept back never goes out; its text is gone. Its files are their uploader's alone, as before. */
@StoredAs("reply-taken-back")
@Revision("1")
public record ReplyTakenBack(PostId postId, TaskId taskId, Audience audience, UserId author)
        implements HeldReplyEvent {}
