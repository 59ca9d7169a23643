package io.portico.messages.project;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A project was added, locked. */
@StoredAs("project-added")
@Revision("1")
public record ProjectAdded(
        ProjectId projectId,
        BrandId brandId,
        @SealedBy("projectId") Confidential title,
        @SealedBy("projectId") @Nullable Confidential description,
        UserId managerId,
        Set<UserId> teamIds,
        ProjectStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Audience> newTasksOpenTo)
        implements ProjectEvent {}
