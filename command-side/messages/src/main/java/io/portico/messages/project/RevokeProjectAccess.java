package io.portico.messages.project;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a grant back; nothing happens when there is none. Needs {@code access.grant}. */
public record RevokeProjectAccess(@TargetAggregateIdentifier ProjectId projectId, UserId userId)
        implements ProjectCommand {
    public RevokeProjectAccess {
        Check.present("userId", userId);
    }
}
