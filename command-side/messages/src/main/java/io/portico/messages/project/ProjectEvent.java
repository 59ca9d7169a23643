package io.portico.messages.project;

import io.portico.messages.AccessEvent;
import io.portico.messages.ProjectId;

/** What happens to a project. */
public sealed interface ProjectEvent extends AccessEvent
        permits ProjectAdded,
                ProjectEdited,
                ProjectProgressSwitched,
                ProjectOpened,
                ProjectAccessGranted,
                ProjectAccessRevoked,
                ProjectTakenBack {
    ProjectId projectId();
}
