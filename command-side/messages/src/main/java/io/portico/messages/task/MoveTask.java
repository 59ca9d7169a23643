package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Moves a task, without its parent, to another project; its subtasks go with it. To a project of another brand only
 * without outside posts, files or shares; after any move it is locked (access.md, rule 18). Needs {@code work.edit}.
 */
public record MoveTask(@TargetAggregateIdentifier TaskId taskId, ProjectId projectId) implements TaskCommand {
    public MoveTask {
        Check.present("projectId", projectId);
    }
}
