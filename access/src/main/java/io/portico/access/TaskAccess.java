package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.project.History;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * What the access state knows of a task.
 *
 * @param projectId null for a task from the portal whose creator was inside no project
 * @param openTo whom it is open to; empty is the lock
 * @param opened the event that set that
 * @param outsideContent whether it ever held a post that people outside may read
 */
public record TaskAccess(
        TaskId taskId,
        @Nullable ProjectId projectId,
        @Nullable TaskId parentTaskId,
        UserId createdBy,
        Set<UserId> assigneeIds,
        Set<Audience> openTo,
        Fact opened,
        PMap<UserId, Share> shares,
        boolean outsideContent,
        Fact added) {

    /** An external user named on the task. */
    public record Share(@Nullable Instant endsAt, History history, Fact shared) {}

    TaskAccess withAssignees(Set<UserId> now) {
        return new TaskAccess(
                taskId, projectId, parentTaskId, createdBy, now, openTo, opened, shares, outsideContent, added);
    }

    TaskAccess opened(Set<Audience> to, Fact by) {
        return new TaskAccess(
                taskId, projectId, parentTaskId, createdBy, assigneeIds, to, by, shares, outsideContent, added);
    }

    TaskAccess withShares(PMap<UserId, Share> now) {
        return new TaskAccess(
                taskId, projectId, parentTaskId, createdBy, assigneeIds, openTo, opened, now, outsideContent, added);
    }

    TaskAccess withOutsideContent() {
        return new TaskAccess(
                taskId, projectId, parentTaskId, createdBy, assigneeIds, openTo, opened, shares, true, added);
    }

    TaskAccess nested(@Nullable TaskId parent) {
        return new TaskAccess(
                taskId, projectId, parent, createdBy, assigneeIds, openTo, opened, shares, outsideContent, added);
    }

    /** After any move a task is locked (access.md, rule 18). */
    TaskAccess moved(ProjectId to, @Nullable TaskId parent, Fact by) {
        return new TaskAccess(taskId, to, parent, createdBy, assigneeIds, Set.of(), by, shares, outsideContent, added);
    }
}
