package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** A reply has another text. */
@StoredAs("reply-edited")
@Revision("1")
public record ReplyEdited(
        PostId postId,
        TaskId taskId,
        Audience audience,
        @SealedBy("postId") Confidential text) implements ReplyEvent {}
