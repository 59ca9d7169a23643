package io.portico.messages.delivery;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;

/** What is known of mails that left the house. It is the agency's to know; no view of people outside may handle this. */
public sealed interface DeliveryEvent permits PostMailed {
    PostId postId();

    TaskId taskId();

    ThreadName thread();

    UserId recipient();
}
