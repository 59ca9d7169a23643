package io.portico.messages.imports;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ImportId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes the tasks of some rows as one, with their notes and the projects they need. All of it is locked. By the house, in
 * the name of whoever started the import.
 *
 * @param from how many rows were gone through before; refused when it is not as many
 * @param upTo how many have been gone through after it
 * @param problems what could not be taken of these rows
 */
public record ImportRows(
        @TargetAggregateIdentifier ImportId importId,
        int from,
        int upTo,
        List<NewProject> projects,
        List<NewTask> tasks,
        List<RowProblem> problems)
        implements ImportCommand {

    /** What fits well into one append. */
    public static final int MAX_TASKS = 200;

    public ImportRows {
        Check.present("id", importId);
        if (from < 0 || upTo <= from) {
            throw new BadInput("upTo", BadInput.Code.OUT_OF_RANGE);
        }
        if (tasks.size() > MAX_TASKS || projects.size() > MAX_TASKS) {
            throw new BadInput("tasks", BadInput.Code.TOO_MANY);
        }
        projects = List.copyOf(projects);
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
    }
}
