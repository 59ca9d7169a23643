package io.portico.messages.task;

import io.portico.messages.BadInput;
import io.portico.messages.TaskId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes several tasks as one: if one change is refused none is made. Needs what each of them needs. */
public record EditTasks(List<TaskChange> edits) implements TaskCommand {

    /** What fits into one append: three events of each at most, of which one carries texts. */
    public static final int MAX_EDITS = 500;

    public EditTasks {
        if (edits.isEmpty()) {
            throw new BadInput("edits", BadInput.Code.REQUIRED);
        }
        if (edits.size() > MAX_EDITS) {
            throw new BadInput("edits", BadInput.Code.TOO_MANY);
        }
        edits = List.copyOf(edits);
    }

    /** The first of them, which takes the others along. */
    @Override
    @TargetAggregateIdentifier
    public TaskId taskId() {
        return edits.getFirst().edit().taskId();
    }
}
