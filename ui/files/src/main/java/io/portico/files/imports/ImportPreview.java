package io.portico.files.imports;

import io.portico.messages.imports.RowProblem;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file would become if it were imported at this moment. Nothing has been written.
 *
 * @param tasks how many tasks there would be more
 * @param projects the titles of the projects that would be made
 * @param skipped how many rows would become nothing
 * @param problems how many things cannot be taken as they are
 * @param rows the first rows, as they would become
 * @param firstProblems the first of the problems, in the order of the file
 */
public record ImportPreview(
        int tasks,
        List<String> projects,
        int skipped,
        int problems,
        List<PreviewedTask> rows,
        List<RowProblem> firstProblems) {

    /** The most rows and problems that are shown. */
    public static final int MOST = 200;

    /**
     * A task as it would become.
     *
     * @param notes internal notes of labels and comments
     */
    public record PreviewedTask(
            int row,
            String project,
            @Nullable String parent,
            String name,
            @Nullable String description,
            TaskStatus status,
            Priority priority,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate deadline,
            List<String> assignees,
            int notes) {}

    static ImportPreview of(Plan plan, int limit) {
        List<PreviewedTask> rows = plan.steps().stream()
                .map(ImportPreview::previewed)
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
        List<RowProblem> problems = plan.steps().stream()
                .flatMap(step -> step.problems().stream())
                .sorted((one, other) -> Integer.compare(one.row(), other.row()))
                .toList();
        int tasks =
                (int) plan.steps().stream().filter(step -> step.task() != null).count();
        return new ImportPreview(
                tasks,
                plan.projects().values().stream().map(Plan.Project::title).toList(),
                plan.steps().size() - tasks,
                problems.size(),
                rows,
                problems.stream().limit(MOST).toList());
    }

    private static @Nullable PreviewedTask previewed(Plan.Step step) {
        Plan.Task task = step.task();
        return task == null
                ? null
                : new PreviewedTask(
                        step.row(),
                        task.projectTitle(),
                        task.parentName(),
                        task.name(),
                        task.description(),
                        task.status(),
                        task.priority(),
                        task.startsOn(),
                        task.deadline(),
                        task.assignees(),
                        task.notes().size());
    }
}
