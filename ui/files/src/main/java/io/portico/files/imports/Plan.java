package io.portico.files.imports;

import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.imports.RowProblem;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file becomes at this moment: every row, in an order in which no task comes before the one it is part of. The order
 * follows from the file and its mapping alone, so that an import goes on where it stopped.
 *
 * @param projects those that rows name and that are not there, by their ids
 */
public record Plan(List<Step> steps, Map<ProjectId, Project> projects) {

    /** A project to be made. */
    public record Project(ProjectId id, BrandId brandId, String title) {}

    /**
     * A row.
     *
     * @param row which one in the file, counted from 1
     * @param task null when it becomes nothing
     */
    public record Step(int row, @Nullable Task task, List<RowProblem> problems) {}

    /** A task to be made. */
    public record Task(
            TaskId id,
            ProjectId projectId,
            String projectTitle,
            @Nullable TaskId parentId,
            @Nullable String parentName,
            String name,
            @Nullable String description,
            TaskStatus status,
            Priority priority,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate deadline,
            Set<UserId> assigneeIds,
            List<String> assignees,
            List<String> notes) {}
}
