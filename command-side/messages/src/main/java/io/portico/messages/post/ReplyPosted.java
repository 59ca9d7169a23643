package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A reply was posted. */
@StoredAs("reply-posted")
@Revision("1")
public record ReplyPosted(
        PostId postId,
        TaskId taskId,
        Audience audience,
        UserId author,
        @SealedBy("postId") @Nullable Confidential text,
        List<AttachedFile> files)
        implements ReplyEvent {}
