package io.portico.files.imports;

import io.portico.files.imports.ImportMapping.MappedPriority;
import io.portico.files.imports.ImportMapping.MappedStatus;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.imports.ImportField;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.NewTask;
import io.portico.messages.imports.RowProblem.Code;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what each row says by the mapping. */
final class Drafting {

    private final Table table;
    private final ImportMapping mapping;
    private final Directory directory;
    private final DayOrder dayOrder;
    private final Map<String, TaskStatus> statuses = new HashMap<>();
    private final Map<String, Priority> priorities = new HashMap<>();

    Drafting(Table table, ImportMapping mapping, Directory directory) {
        this.table = table;
        this.mapping = mapping;
        this.directory = directory;
        this.dayOrder = Objects.requireNonNullElse(mapping.dayOrder(), DayOrder.DAY_FIRST);
        for (MappedStatus mapped : mapping.statuses()) {
            statuses.put(Values.folded(mapped.value()), mapped.status());
        }
        for (MappedPriority mapped : mapping.priorities()) {
            priorities.put(Values.folded(mapped.value()), mapped.priority());
        }
    }

    Draft draft(int index) {
        Table.Row row = table.rows().get(index);
        Draft draft = new Draft(index + 1);
        if (row.width() != null) {
            draft.problem(null, row.width());
        }
        draft.sourceId = cell(row, ImportField.ID);
        draft.parent = cell(row, ImportField.PARENT);
        project(draft, cell(row, ImportField.PROJECT));
        name(draft, cell(row, ImportField.NAME));
        draft.description = description(draft, row);
        status(draft, row);
        String priority = cell(row, ImportField.PRIORITY);
        if (!priority.isEmpty()) {
            Priority meant = priorities.get(Values.folded(priority));
            if (meant == null) {
                draft.problem(ImportField.PRIORITY, Code.UNKNOWN_PRIORITY);
            } else {
                draft.priority = meant;
            }
        }
        draft.startsOn = day(draft, row, ImportField.STARTS_ON);
        draft.deadline = day(draft, row, ImportField.DEADLINE);
        if (draft.startsOn != null && draft.deadline != null && draft.deadline.isBefore(draft.startsOn)) {
            draft.problem(ImportField.DEADLINE, Code.DEADLINE_BEFORE_START);
            draft.startsOn = null;
        }
        people(draft, row);
        draft.notes = notes(draft, row);
        return draft;
    }

    private void project(Draft draft, String title) {
        // Asana names all projects of a task; here a task belongs to one.
        String one = table.source() == ImportSource.ASANA ? title.split(",", 2)[0].strip() : title;
        if (one.length() > Check.MAX_TITLE) {
            draft.problem(ImportField.PROJECT, Code.TOO_LONG);
            one = "";
        }
        draft.projectTitle = line(one);
        if (draft.projectTitle.isEmpty() && mapping.projectId() == null) {
            draft.problem(ImportField.PROJECT, Code.PROJECT_MISSING);
        }
    }

    private static void name(Draft draft, String name) {
        String line = line(name);
        if (line.isEmpty()) {
            draft.problem(ImportField.NAME, Code.NAME_MISSING);
        } else if (line.length() > Check.MAX_TITLE) {
            draft.problem(ImportField.NAME, Code.TOO_LONG);
            line = cut(line, Check.MAX_TITLE - 1) + "…";
        }
        draft.name = line;
    }

    private @Nullable String description(Draft draft, Table.Row row) {
        String text = mapping.of(ImportField.DESCRIPTION).stream()
                .map(column -> row.cell(column).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        if (text.length() > Check.MAX_TEXT) {
            draft.problem(ImportField.DESCRIPTION, Code.TOO_LONG);
            return null;
        }
        return text.isEmpty() ? null : plain(text);
    }

    private void status(Draft draft, Table.Row row) {
        String status = cell(row, ImportField.STATUS);
        TaskStatus meant = statuses.get(Values.folded(status));
        if (meant != null) {
            draft.status = meant;
        } else if (!status.isEmpty()) {
            draft.problem(ImportField.STATUS, Code.UNKNOWN_STATUS);
        }
        if (mapping.of(ImportField.DONE).stream().anyMatch(column -> Values.meansDone(row.cell(column)))) {
            draft.status = TaskStatus.DONE;
        }
    }

    private @Nullable LocalDate day(Draft draft, Table.Row row, ImportField field) {
        String text = cell(row, field);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = Values.day(text, dayOrder).orElse(null);
        if (day == null) {
            draft.problem(field, Code.INVALID_DATE);
        }
        return day;
    }

    private void people(Draft draft, Table.Row row) {
        for (int column : mapping.of(ImportField.ASSIGNEES)) {
            String cell = row.cell(column).strip();
            // "Novak, Clara" is one person; "Clara Novak, Omar Haddad" are two.
            boolean one = directory.people(cell).size() == 1;
            for (String word : one ? new String[] {cell} : cell.split("[,;\n]")) {
                if (!word.isBlank()) {
                    person(draft, directory.people(word));
                }
            }
        }
        if (draft.assigneeIds.size() > Check.MAX_IDS) {
            draft.assigneeIds.clear();
            draft.problem(ImportField.ASSIGNEES, Code.TOO_LONG);
        }
    }

    private static void person(Draft draft, Set<UserId> meant) {
        if (meant.size() == 1) {
            draft.assigneeIds.addAll(meant);
        } else {
            draft.problem(ImportField.ASSIGNEES, meant.isEmpty() ? Code.UNKNOWN_PERSON : Code.AMBIGUOUS_PERSON);
        }
    }

    /** Labels and comments stay inside: they become notes, under the names the other tool had for them. */
    private List<String> notes(Draft draft, Table.Row row) {
        List<String> parts = new ArrayList<>();
        List<Integer> labels = mapping.of(ImportField.LABELS);
        String words = labels.stream()
                .map(column -> line(row.cell(column)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            parts.add("**" + table.columns().get(labels.getFirst()) + "**: " + words);
        }
        mapping.of(ImportField.COMMENTS).stream()
                .map(column -> plain(row.cell(column)).strip())
                .filter(comment -> !comment.isEmpty())
                .forEach(parts::add);
        List<String> notes = pieces(String.join("\n\n---\n\n", parts));
        if (notes.size() > NewTask.MAX_NOTES) {
            draft.problem(ImportField.COMMENTS, Code.TOO_LONG);
            return List.copyOf(notes.subList(0, NewTask.MAX_NOTES));
        }
        return notes;
    }

    /** As few texts as it fits into, each as long as a note may be. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            String piece = cut(rest, Check.MAX_TEXT);
            pieces.add(piece.strip());
            rest = rest.substring(piece.length()).strip();
        }
        return List.copyOf(pieces);
    }

    private String cell(Table.Row row, ImportField field) {
        List<Integer> columns = mapping.of(field);
        return columns.isEmpty() ? "" : row.cell(columns.getFirst()).strip();
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static String line(String text) {
        return plain(text).strip().replaceAll("\\s+", " ");
    }

    /** Without characters that no text of the house may have. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> isOdd(c) ? ' ' : c).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isOdd(int c) {
        boolean half = c <= 0xFFFF && Character.isSurrogate((char) c);
        return half || (c < ' ' && c != '\n' && c != '\t' && c != '\r');
    }
}
