package io.portico.messages.imports;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.task.AddTask;
import java.util.List;

/**
 * A task as another tool had it.
 *
 * @param task what it is; where it is added to decides nothing about who sees it
 * @param notes what somebody wrote beside it
 */
public record NewTask(AddTask task, List<NewNote> notes) {

    /** More of what somebody wrote beside one task than anybody reads. */
    public static final int MAX_NOTES = 50;

    public NewTask {
        Check.present("task", task);
        if (task.budgetItemId() != null) {
            throw new BadInput("budgetItemId", BadInput.Code.UNKNOWN_VALUE);
        }
        if (notes.size() > MAX_NOTES) {
            throw new BadInput("notes", BadInput.Code.TOO_MANY);
        }
        notes = List.copyOf(notes);
    }
}
