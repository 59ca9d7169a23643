package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A reply was deleted; its text and files are gone, the fact remains. */
@StoredAs("reply-deleted")
@Revision("1")
public record ReplyDeleted(PostId postId, TaskId taskId, Audience audience, UserId deletedBy) implements ReplyEvent {}
