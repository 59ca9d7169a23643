package io.portico.projections.agency;

import io.portico.messages.project.ProjectStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the access state does not know of a project. Texts are tokens. */
final class StoredProject {

    String title;

    @Nullable
    String description;

    ProjectStatus status;

    @Nullable
    LocalDate startsOn;

    @Nullable
    LocalDate endsOn;
    /** Why people were named on it, by their ids. */
    Map<String, String> grantReasons = new HashMap<>();

    long version = 1;

    StoredProject(String title, ProjectStatus status) {
        this.title = title;
        this.status = status;
    }
}
