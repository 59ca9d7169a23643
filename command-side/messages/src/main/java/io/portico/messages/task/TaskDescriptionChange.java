package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.jspecify.annotations.Nullable;

/** A new description of a task, or null to take it away. */
public record TaskDescriptionChange(
        TaskId taskId, @SealedBy("taskId") @Nullable Confidential value) {
    public TaskDescriptionChange {
        value = Check.optionalText("description", value, Check.MAX_TEXT);
    }
}
