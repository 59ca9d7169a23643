package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Access was left as it was although the project is over. */
@StoredAs("access-kept")
@Revision("1")
public record AccessKept(AgencyId agencyId, ProjectId projectId) implements EndingEvent {}
