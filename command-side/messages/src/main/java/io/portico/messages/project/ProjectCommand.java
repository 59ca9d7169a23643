package io.portico.messages.project;

import io.portico.messages.ProjectId;

/** Commands to a project. */
public sealed interface ProjectCommand
        permits AddProject, EditProject, SwitchProjectProgress, OpenProject, GrantProjectAccess, RevokeProjectAccess {
    ProjectId projectId();
}
