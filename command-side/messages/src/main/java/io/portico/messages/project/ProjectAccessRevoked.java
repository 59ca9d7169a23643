package io.portico.messages.project;

import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A grant was taken back. */
@StoredAs("project-access-revoked")
@Revision("1")
public record ProjectAccessRevoked(ProjectId projectId, UserId userId) implements ProjectEvent {}
