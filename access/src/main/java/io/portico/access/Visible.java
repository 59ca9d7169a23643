package io.portico.access;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person can see at an instant.
 *
 * @param projects projects listed for the person, with how much of each
 * @param tasks tasks the person sees, in the order they came
 * @param until the instant from which this may be different although no event happens (an end of a grant, share or
 *     account); null when there is none
 */
public record Visible(
        Map<ProjectId, ProjectSight> projects,
        Set<TaskId> tasks,
        @Nullable Instant until) {

    /** What those see who see nothing, and will not by time alone. */
    static final Visible NOTHING = new Visible(Map.of(), Set.of(), null);
}
