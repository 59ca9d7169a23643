package io.portico.decisions.project;

import io.portico.decisions.Texts;
import io.portico.messages.Audience;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of a project that can be edited. */
record Plan(
        Confidential title,
        @Nullable Confidential description,
        UserId managerId,
        Set<UserId> teamIds,
        ProjectStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Audience> newTasksOpenTo) {

    static Plan of(ProjectAdded e) {
        return new Plan(
                e.title(),
                e.description(),
                e.managerId(),
                e.teamIds(),
                e.status(),
                e.startsOn(),
                e.endsOn(),
                e.newTasksOpenTo());
    }

    static Plan of(ProjectEdited e) {
        return new Plan(
                e.title(),
                e.description(),
                e.managerId(),
                e.teamIds(),
                e.status(),
                e.startsOn(),
                e.endsOn(),
                e.newTasksOpenTo());
    }

    Plan with(EditProject edit) {
        Plan after = new Plan(
                edit.title() == null ? title : edit.title(),
                edit.description() == null ? description : edit.description().value(),
                edit.managerId() == null ? managerId : edit.managerId(),
                edit.teamIds() == null ? teamIds : edit.teamIds(),
                edit.status() == null ? status : edit.status(),
                Change.apply(edit.startsOn(), startsOn),
                Change.apply(edit.endsOn(), endsOn),
                edit.newTasksOpenTo() == null ? newTasksOpenTo : edit.newTasksOpenTo());
        Check.order("endsOn", after.startsOn, after.endsOn);
        return after;
    }

    boolean same(Plan other, Texts texts) {
        return texts.same(title, other.title)
                && texts.same(description, other.description)
                && managerId.equals(other.managerId)
                && teamIds.equals(other.teamIds)
                && status == other.status
                && Objects.equals(startsOn, other.startsOn)
                && Objects.equals(endsOn, other.endsOn)
                && newTasksOpenTo.equals(other.newTasksOpenTo);
    }

    ProjectEdited edited(ProjectId projectId) {
        return new ProjectEdited(
                projectId, title, description, managerId, teamIds, status, startsOn, endsOn, newTasksOpenTo);
    }
}
