package io.portico.files.imports;

import io.portico.messages.UserId;
import io.portico.messages.imports.ImportField;
import io.portico.messages.imports.RowProblem;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row says, before it is known where its task belongs and whether it was imported before. */
final class Draft {

    final int row;
    final List<RowProblem> problems = new ArrayList<>();
    final Set<UserId> assigneeIds = new LinkedHashSet<>();
    List<String> notes = List.of();
    String sourceId = "";
    String projectTitle = "";
    String parent = "";
    String name = "";

    @Nullable
    String description;

    TaskStatus status = TaskStatus.TO_DO;
    Priority priority = Priority.NORMAL;

    @Nullable
    LocalDate startsOn;

    @Nullable
    LocalDate deadline;
    /** By what the house knows the row: the digest of what the other tool knows it by. */
    String digest = "";

    Draft(int row) {
        this.row = row;
    }

    void problem(@Nullable ImportField field, RowProblem.Code code) {
        RowProblem problem = new RowProblem(row, field, code);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean isSkipped() {
        return problems.stream().anyMatch(problem -> problem.code().skips());
    }
}
