package io.portico.messages.project;

import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says whom a project is open to; nobody is the lock. Needs {@code access.grant}. */
public record OpenProject(@TargetAggregateIdentifier ProjectId projectId, Set<Audience> audiences)
        implements ProjectCommand {
    public OpenProject {
        Check.present("audiences", audiences);
        audiences = Check.set("audiences", audiences);
    }
}
