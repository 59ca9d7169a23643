package io.portico.projections.portal;

import io.portico.messages.BrandId;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as kept for people outside; title and description are sealed. */
record StoredProject(
        BrandId brandId,
        String title,
        @Nullable String description,
        UserId managerId,
        List<UserId> teamIds,
        ProjectStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
