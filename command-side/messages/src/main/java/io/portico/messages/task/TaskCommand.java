package io.portico.messages.task;

import io.portico.messages.TaskId;

/** Commands to a task. */
public sealed interface TaskCommand
        permits AddTask,
                CreatePortalTask,
                EditTask,
                EditTasks,
                MoveTask,
                NestTask,
                PlaceTask,
                ReviewTask,
                BudgetTask,
                OpenTask,
                ShareTask,
                UnshareTask {
    TaskId taskId();
}
