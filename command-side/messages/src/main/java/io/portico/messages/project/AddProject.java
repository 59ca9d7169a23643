package io.portico.messages.project;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
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
 * Adds a project, locked. Needs {@code work.edit}.
 *
 * @param newTasksOpenTo whom new tasks of the project start open to; needs {@code access.grant} unless empty
 * @param progressShown whether people outside are told how far it is
 */
public record AddProject(
        @TargetAggregateIdentifier ProjectId projectId,
        BrandId brandId,
        @SealedBy("projectId") Confidential title,
        @SealedBy("projectId") @Nullable Confidential description,
        UserId managerId,
        Set<UserId> teamIds,
        ProjectStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Audience> newTasksOpenTo,
        boolean progressShown)
        implements ProjectCommand {
    public AddProject {
        Check.present("id", projectId);
        Check.present("brandId", brandId);
        title = Check.text("title", title, Check.MAX_TITLE);
        description = Check.optionalText("description", description, Check.MAX_TEXT);
        Check.present("managerId", managerId);
        teamIds = Check.set("teamIds", teamIds);
        Check.present("status", status);
        Check.order("endsOn", startsOn, endsOn);
        newTasksOpenTo = Check.set("newTasksOpenTo", newTasksOpenTo);
    }
}
