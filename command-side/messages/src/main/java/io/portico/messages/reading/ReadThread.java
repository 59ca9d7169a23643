package io.portico.messages.reading;

import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that the reader has read the thread up to and with a post. Nobody says it for somebody else, and it never goes
 * back.
 */
public record ReadThread(UserId reader, TaskId taskId, ThreadName thread, PostId upTo) implements ReadingCommand {
    public ReadThread {
        Check.present("reader", reader);
        Check.present("taskId", taskId);
        Check.present("thread", thread);
        Check.present("upTo", upTo);
    }

    @TargetAggregateIdentifier
    public ReadingId readingId() {
        return new ReadingId(taskId, thread, reader);
    }
}
