package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts a task right before or right after another one in the agency's order by hand. Needs {@code work.edit}. A task that
 * is put beside itself stays where it is.
 */
public record PlaceTask(@TargetAggregateIdentifier TaskId taskId, Where where, TaskId neighbour)
        implements TaskCommand {
    public PlaceTask {
        Check.present("id", taskId);
        Check.present("where", where);
        Check.present("neighbour", neighbour);
    }
}
