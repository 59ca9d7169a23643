package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A reply was sent and is kept back, so that its author can think again.
 *
 * @param projectId the project the task was in; in another one it would meet other readers
 * @param dueAt when it goes out
 */
@StoredAs("reply-held")
@Revision("1")
public record ReplyHeld(
        PostId postId,
        TaskId taskId,
        @Nullable ProjectId projectId,
        Audience audience,
        UserId author,
        @SealedBy("postId") @Nullable Confidential text,
        List<AttachedFile> files,
        Instant dueAt)
        implements HeldReplyEvent {}
