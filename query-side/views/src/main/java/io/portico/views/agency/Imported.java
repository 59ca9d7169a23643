package io.portico.views.agency;

import io.portico.messages.ProjectId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What things of other tools have become, by their digests; those that never were imported are not in it.
 */
public record Imported(Map<String, Thing> things) {

    /**
     * A project or task.
     *
     * @param id the newest that was made of it
     * @param there whether it is still there, and was not taken back
     * @param projectId the project itself, or the one that the task belongs to now
     */
    public record Thing(String id, boolean there, @Nullable ProjectId projectId) {}
}
