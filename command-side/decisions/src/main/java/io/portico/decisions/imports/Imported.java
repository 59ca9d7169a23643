package io.portico.decisions.imports;

import io.portico.access.TaskAccess;
import io.portico.decisions.Hearing;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.imports.ImportRows;
import io.portico.messages.imports.NewProject;
import io.portico.messages.task.AddTask;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one step of an import makes, for the questions where its tasks belong. */
final class Imported {

    private final Hearing hearing;
    private final Set<ProjectId> projects;
    private final Map<TaskId, ProjectId> tasks = new HashMap<>();
    private boolean leansOnOthers;

    Imported(Hearing hearing, ImportRows command) {
        this.hearing = hearing;
        this.projects = command.projects().stream().map(NewProject::projectId).collect(Collectors.toSet());
    }

    /** Demands that the task's project is there, and its parent in the same project; either may be just being made. */
    void demandPlace(AddTask task) {
        if (!projects.contains(task.projectId())
                && hearing.state().project(task.projectId()).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        TaskId parent = task.parentTaskId();
        if (parent != null && !task.projectId().equals(projectOf(parent))) {
            throw new Rejected(Rejected.Code.PARENT_IN_ANOTHER_PROJECT);
        }
        hearing.demandInsiders(task.assigneeIds());
        tasks.put(task.taskId(), task.projectId());
    }

    private ProjectId projectOf(TaskId parent) {
        ProjectId made = tasks.get(parent);
        if (made != null) {
            return made;
        }
        leansOnOthers = true;
        return hearing.state()
                .task(parent)
                .map(TaskAccess::projectId)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Whether a parent was there before. */
    boolean leansOnOthers() {
        return leansOnOthers;
    }
}
