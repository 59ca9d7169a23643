package io.portico.views.agency;

import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.ImportState;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of another tool and what has become of it.
 *
 * @param rows how many rows it has, and {@code done} how many of them have been gone through
 * @param tasks how many tasks were made
 * @param projects how many projects were made
 * @param skipped how many rows became nothing
 * @param problems how many things could not be taken as they are
 * @param stoppedBecause the code of what stopped it; null when a person did, or nothing
 * @param takenBack how many tasks are gone again
 * @param kept how many tasks stayed when it was undone, because somebody had worked on them
 * @param keptTasks the first of those; {@code keptProjects} the projects that stayed
 * @param changedAt when something last happened to it
 */
public record ImportDetails(
        ImportId id,
        ImportState state,
        String fileName,
        long sizeBytes,
        ImportFormat format,
        ImportSource source,
        String charset,
        int rows,
        int done,
        int tasks,
        int projects,
        int skipped,
        int problems,
        @Nullable String stoppedBecause,
        int takenBack,
        int kept,
        List<KeptTask> keptTasks,
        List<KeptProject> keptProjects,
        boolean undoBegun,
        PersonName uploadedBy,
        Instant uploadedAt,
        Instant changedAt) {

    /** How many of what was kept are named. */
    public static final int MOST_KEPT_NAMED = 200;

    /** A task that stayed. */
    public record KeptTask(TaskId id, String name) {}

    /** A project that stayed. */
    public record KeptProject(ProjectId id, String title) {}
}
