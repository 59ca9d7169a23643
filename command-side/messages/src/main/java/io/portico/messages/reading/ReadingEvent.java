package io.portico.messages.reading;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;

/** What is known of how far people have read. */
public sealed interface ReadingEvent permits ThreadRead {
    UserId reader();

    TaskId taskId();

    ThreadName thread();
}
