package io.portico.messages.project;

import io.portico.messages.Audience;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a project; what is null stays as it is. Needs {@code work.edit}.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 */
public record EditProject(
        @TargetAggregateIdentifier ProjectId projectId,
        @Nullable Long expectedVersion,
        @SealedBy("projectId") @Nullable Confidential title,
        @Nullable DescriptionChange description,
        @Nullable UserId managerId,
        @Nullable Set<UserId> teamIds,
        @Nullable ProjectStatus status,
        @Nullable Change<LocalDate> startsOn,
        @Nullable Change<LocalDate> endsOn,
        @Nullable Set<Audience> newTasksOpenTo)
        implements ProjectCommand {
    public EditProject {
        Check.present("id", projectId);
        title = Check.optionalText("title", title, Check.MAX_TITLE);
        teamIds = teamIds == null ? null : Check.set("teamIds", teamIds);
        newTasksOpenTo = newTasksOpenTo == null ? null : Check.set("newTasksOpenTo", newTasksOpenTo);
    }
}
