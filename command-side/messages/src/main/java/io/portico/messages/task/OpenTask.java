package io.portico.messages.task;

import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.TaskId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says whom a task is open to; nobody is the lock. Needs {@code access.grant}. */
public record OpenTask(@TargetAggregateIdentifier TaskId taskId, Set<Audience> audiences) implements TaskCommand {
    public OpenTask {
        Check.present("audiences", audiences);
        audiences = Check.set("audiences", audiences);
    }
}
