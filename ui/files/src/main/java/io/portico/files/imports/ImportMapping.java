package io.portico.files.imports;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.imports.ImportField;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes what.
 *
 * @param columns the columns that are used; all others are left out
 * @param statuses what the words for a status in the file mean
 * @param priorities what the words for a priority in the file mean
 * @param projectId where tasks go whose row names no project; null when there are none or such rows are to be left out
 * @param brandId where projects are looked for by their title, and made when there is none
 * @param dayOrder how days such as 3/4/2026 are meant; null for the day first
 */
public record ImportMapping(
        List<MappedColumn> columns,
        List<MappedStatus> statuses,
        List<MappedPriority> priorities,
        @Nullable ProjectId projectId,
        @Nullable BrandId brandId,
        @Nullable DayOrder dayOrder) {

    /** A column, counted from 0, and what it becomes. */
    public record MappedColumn(Integer column, ImportField field) {}

    /** A word in the file and the status it means. */
    public record MappedStatus(String value, TaskStatus status) {}

    /** A word in the file and the priority it means. */
    public record MappedPriority(String value, Priority priority) {}

    /** What several columns can be together; everything else is one. */
    private static final Set<ImportField> SEVERAL = EnumSet.of(
            ImportField.DESCRIPTION, ImportField.DONE, ImportField.ASSIGNEES, ImportField.LABELS, ImportField.COMMENTS);

    public ImportMapping {
        columns = List.copyOf(columns);
        statuses = List.copyOf(statuses);
        priorities = List.copyOf(priorities);
    }

    /** Demands that the mapping fits a file with so many columns. */
    void demandFitting(int width) {
        Set<ImportField> fields = EnumSet.noneOf(ImportField.class);
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn mapped = columns.get(i);
            if (mapped.column() < 0 || mapped.column() >= width) {
                throw new BadInput("columns[" + i + "].column", BadInput.Code.OUT_OF_RANGE);
            }
            boolean first = fields.add(mapped.field());
            if (!taken.add(mapped.column()) || (!first && !SEVERAL.contains(mapped.field()))) {
                throw new BadInput("columns[" + i + "]", BadInput.Code.TOO_MANY);
            }
        }
    }

    /** Demands all without which nothing can be imported: a name, and a project or a brand to make projects in. */
    void demandWhole() {
        if (of(ImportField.NAME).isEmpty()) {
            throw new BadInput("columns", BadInput.Code.REQUIRED);
        }
        if (projectId == null && of(ImportField.PROJECT).isEmpty()) {
            throw new BadInput("projectId", BadInput.Code.REQUIRED);
        }
        if (projectId == null && brandId == null) {
            throw new BadInput("brandId", BadInput.Code.REQUIRED);
        }
    }

    /** The columns that become this, in the file's order. */
    List<Integer> of(ImportField field) {
        return columns.stream()
                .filter(mapped -> mapped.field() == field)
                .map(MappedColumn::column)
                .sorted()
                .toList();
    }

    /** What the column becomes. */
    public Optional<ImportField> fieldOf(int column) {
        return columns.stream()
                .filter(mapped -> mapped.column() == column)
                .map(MappedColumn::field)
                .findFirst();
    }
}
