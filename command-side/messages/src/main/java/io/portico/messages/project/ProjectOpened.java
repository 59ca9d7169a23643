package io.portico.messages.project;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** Whom the project is open to from now on; nobody is the lock. */
@StoredAs("project-opened")
@Revision("1")
public record ProjectOpened(ProjectId projectId, Set<Audience> audiences) implements ProjectEvent {}
