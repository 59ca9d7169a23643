package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Creates a task from the portal (access.md, rule 13). It lands in the project's <em>Not budgeted</em> item, marked for
 * review, shared with its creator and open to exactly their audience.
 *
 * @param projectId null for the first project the creator is inside, by name; if there is none, for no project
 */
public record CreatePortalTask(
        @TargetAggregateIdentifier TaskId taskId,
        @Nullable ProjectId projectId,
        @SealedBy("taskId") Confidential name,
        @SealedBy("taskId") @Nullable Confidential description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate deadline)
        implements TaskCommand {
    public CreatePortalTask {
        Check.present("id", taskId);
        name = Check.text("name", name, Check.MAX_TITLE);
        description = Check.optionalText("description", description, Check.MAX_TEXT);
        Check.present("status", status);
        Check.present("priority", priority);
    }
}
