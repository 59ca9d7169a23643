package io.portico.messages.task;

import io.portico.messages.AccessEvent;
import io.portico.messages.TaskId;

/** What happens to a task. */
public sealed interface TaskEvent extends AccessEvent
        permits TaskAdded,
                PortalTaskCreated,
                TaskEdited,
                TaskMoved,
                TaskReviewed,
                TaskBudgeted,
                TaskOpened,
                TaskShared,
                TaskUnshared,
                OutsideContentBegun {
    TaskId taskId();
}
