package io.portico.messages.project;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says whether people outside are told how far the project is. Needs {@code work.edit}. */
public record SwitchProjectProgress(
        @TargetAggregateIdentifier ProjectId projectId, boolean shown) implements ProjectCommand {
    public SwitchProjectProgress {
        Check.present("id", projectId);
    }
}
