package io.portico.messages.project;

import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** People outside are told how far the project is, or not any more. Until the first of these they are. */
@StoredAs("project-progress-switched")
@Revision("1")
public record ProjectProgressSwitched(ProjectId projectId, boolean shown) implements ProjectEvent {}
