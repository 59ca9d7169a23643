package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A reply that had gone out was withdrawn; its text and files are gone, the fact remains. The reason stays inside. */
@StoredAs("reply-withdrawn")
@Revision("1")
public record ReplyWithdrawn(
        PostId postId,
        TaskId taskId,
        Audience audience,
        UserId withdrawnBy,
        @SealedBy("postId") @Nullable Confidential reason)
        implements ReplyEvent {}
