package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * A reply that was kept back was due and did not go out, nor will it by itself. It stays its author's alone, with its
 * words, until they take it back.
 *
 * @param reason the code of the refusal, as text: codes come and go, and what happened stays readable
 */
@StoredAs("reply-not-sent")
@Revision("1")
public record ReplyNotSent(PostId postId, TaskId taskId, Audience audience, UserId author, String reason)
        implements HeldReplyEvent {}
