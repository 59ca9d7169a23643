package io.portico.messages.task;

import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a task; what is null stays as it is. Needs {@code work.edit}; with {@code tasks.status} an external user who
 * sees the task may change its status and nothing else.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 */
public record EditTask(
        @TargetAggregateIdentifier TaskId taskId,
        @Nullable Long expectedVersion,
        @SealedBy("taskId") @Nullable Confidential name,
        @Nullable TaskDescriptionChange description,
        @Nullable TaskStatus status,
        @Nullable Priority priority,
        @Nullable Change<LocalDate> startsOn,
        @Nullable Change<LocalDate> deadline,
        @Nullable Set<UserId> assigneeIds)
        implements TaskCommand {
    public EditTask {
        Check.present("id", taskId);
        name = Check.optionalText("name", name, Check.MAX_TITLE);
        assigneeIds = assigneeIds == null ? null : Check.set("assigneeIds", assigneeIds);
    }
}
