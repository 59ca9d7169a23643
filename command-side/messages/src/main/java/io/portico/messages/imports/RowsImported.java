package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Some more rows have been gone through.
 *
 * @param upTo how many have been, in all
 * @param projects which were made for them
 */
@StoredAs("rows-imported")
@Revision("1")
public record RowsImported(
        ImportId importId, int upTo, List<ProjectId> projects, List<MadeTask> tasks, List<RowProblem> problems)
        implements ImportEvent {

    /**
     * A task that was made.
     *
     * @param notes how many were made with it
     */
    public record MadeTask(TaskId taskId, int notes) {}
}
