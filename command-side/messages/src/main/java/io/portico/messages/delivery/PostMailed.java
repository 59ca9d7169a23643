package io.portico.messages.delivery;

import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A mail that tells of the post was handed to the mail server. Whether it arrived, and was read, nobody here knows.
 *
 * @param sentAt when the server took it
 */
@StoredAs("post-mailed")
@Revision("1")
public record PostMailed(PostId postId, TaskId taskId, ThreadName thread, UserId recipient, Instant sentAt)
        implements DeliveryEvent {}
