package io.portico.messages.project;

import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A project that an import had made, and that nobody had worked on, is no more. */
@StoredAs("project-taken-back")
@Revision("1")
public record ProjectTakenBack(ProjectId projectId) implements ProjectEvent {}
