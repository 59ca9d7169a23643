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
}
