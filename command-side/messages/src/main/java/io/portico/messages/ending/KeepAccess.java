package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;

/** Leaves access as it is although the project is over: it is not proposed again. Needs {@code access.grant}. */
public record KeepAccess(AgencyId agencyId, ProjectId projectId) implements EndingCommand {
    public KeepAccess {
        Check.present("agencyId", agencyId);
        Check.present("projectId", projectId);
    }
}
