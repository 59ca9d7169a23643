package io.portico.messages.task;

import io.portico.messages.AccessEvent;
import io.portico.messages.TaskId;

/** What happens to a task. */
public sealed interface TaskEvent extends AccessEvent
        permits TaskAdded,
                PortalTaskCreated,
                FormFilledIn,
                TaskEdited,
                TaskMoved,
                TaskNested,
                TaskPlaced,
                TaskReviewed,
                TaskBudgeted,
                TaskOpened,
                TaskShared,
                TaskUnshared,
                OutsideContentBegun,
                TaskTakenBack {
    TaskId taskId();
}
