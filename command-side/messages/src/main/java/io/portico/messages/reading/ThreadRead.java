package io.portico.messages.reading;

import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The thread was read up to and with that post; the reader had not come as far before. */
@StoredAs("thread-read")
@Revision("1")
public record ThreadRead(UserId reader, TaskId taskId, ThreadName thread, PostId upTo) implements ReadingEvent {}
