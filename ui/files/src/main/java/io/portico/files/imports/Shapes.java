package io.portico.files.imports;

import io.portico.files.imports.ImportMapping.MappedColumn;
import io.portico.messages.imports.ImportField;
import io.portico.messages.imports.ImportSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which tool wrote a table, by the names of its columns, and what its columns become. */
final class Shapes {

    private static final Map<ImportSource, Map<String, ImportField>> NAMES = Map.of(
            ImportSource.ASANA,
            names(
                    "task id", ImportField.ID,
                    "projects", ImportField.PROJECT,
                    "name", ImportField.NAME,
                    "notes", ImportField.DESCRIPTION,
                    "section/column", ImportField.STATUS,
                    "completed at", ImportField.DONE,
                    "priority", ImportField.PRIORITY,
                    "start date", ImportField.STARTS_ON,
                    "due date", ImportField.DEADLINE,
                    "assignee email", ImportField.ASSIGNEES,
                    "assignee", ImportField.ASSIGNEES,
                    "parent task", ImportField.PARENT,
                    "tags", ImportField.LABELS),
            ImportSource.JIRA,
            names(
                    "issue key", ImportField.ID,
                    "project name", ImportField.PROJECT,
                    "summary", ImportField.NAME,
                    "description", ImportField.DESCRIPTION,
                    "status", ImportField.STATUS,
                    "priority", ImportField.PRIORITY,
                    "start date", ImportField.STARTS_ON,
                    "due date", ImportField.DEADLINE,
                    "assignee", ImportField.ASSIGNEES,
                    "parent key", ImportField.PARENT,
                    "labels", ImportField.LABELS,
                    "comment", ImportField.COMMENTS),
            ImportSource.LINEAR,
            names(
                    "id", ImportField.ID,
                    "project", ImportField.PROJECT,
                    "title", ImportField.NAME,
                    "description", ImportField.DESCRIPTION,
                    "status", ImportField.STATUS,
                    "priority", ImportField.PRIORITY,
                    "due date", ImportField.DEADLINE,
                    "assignee", ImportField.ASSIGNEES,
                    "parent issue", ImportField.PARENT,
                    "labels", ImportField.LABELS),
            ImportSource.TRELLO,
            names(
                    "id", ImportField.ID,
                    "board", ImportField.PROJECT,
                    "name", ImportField.NAME,
                    "description", ImportField.DESCRIPTION,
                    "list", ImportField.STATUS,
                    "done", ImportField.DONE,
                    "start", ImportField.STARTS_ON,
                    "due", ImportField.DEADLINE,
                    "members", ImportField.ASSIGNEES,
                    "labels", ImportField.LABELS,
                    "comments", ImportField.COMMENTS,
                    "card", ImportField.PARENT));

    /** Of tables that no tool is known by, in English and German. */
    private static final Map<String, ImportField> WORDS = flat(words());

    private Shapes() {}

    static ImportSource ofCsv(List<String> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.toLowerCase(Locale.ROOT)));
        if (names.containsAll(Set.of("task id", "name", "section/column"))) {
            return ImportSource.ASANA;
        }
        if (names.containsAll(Set.of("issue key", "summary"))) {
            return ImportSource.JIRA;
        }
        return names.containsAll(Set.of("id", "team", "title", "cycle number"))
                ? ImportSource.LINEAR
                : ImportSource.TABLE;
    }

    /** What the columns become, as far as their names say. Of two that could be the same the better known one is. */
    static List<MappedColumn> columns(Table table) {
        List<MappedColumn> mapped = new ArrayList<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        NAMES.getOrDefault(table.source(), WORDS).forEach((name, field) -> {
            // Jira names a column again for each further label and comment.
            boolean again = field == ImportField.LABELS || field == ImportField.COMMENTS;
            for (int i = 0; i < table.columns().size(); i++) {
                if (plain(table.columns().get(i)).equals(name) && (taken.add(field) || again)) {
                    mapped.add(new MappedColumn(i, field));
                }
            }
        });
        mapped.sort(Comparator.comparing(MappedColumn::column));
        return List.copyOf(mapped);
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll(" \\(\\d+\\)$", "");
    }

    private static Map<String, ImportField> flat(Map<ImportField, List<String>> words) {
        Map<String, ImportField> names = new LinkedHashMap<>();
        words.forEach((field, all) -> all.forEach(name -> names.putIfAbsent(name, field)));
        return names;
    }

    private static Map<ImportField, List<String>> words() {
        Map<ImportField, List<String>> words = new LinkedHashMap<>();
        words.put(ImportField.ID, List.of("id", "key", "number", "no", "no.", "nr", "nr.", "nummer", "#"));
        words.put(ImportField.PROJECT, List.of("project", "project name", "projekt", "board", "list"));
        words.put(
                ImportField.NAME,
                List.of("name", "title", "task", "task name", "summary", "subject", "titel", "aufgabe", "betreff"));
        words.put(
                ImportField.DESCRIPTION,
                List.of("description", "details", "notes", "body", "beschreibung", "notizen", "text"));
        words.put(ImportField.STATUS, List.of("status", "state", "status.name", "state.name", "stand", "zustand"));
        words.put(ImportField.DONE, List.of("done", "completed", "complete", "erledigt", "fertig"));
        words.put(ImportField.PRIORITY, List.of("priority", "priority.name", "priorität", "prio"));
        words.put(
                ImportField.STARTS_ON,
                List.of("start", "start date", "starts", "starts on", "startson", "startdatum", "beginn"));
        words.put(
                ImportField.DEADLINE,
                List.of("deadline", "due", "due date", "duedate", "end", "end date", "fällig", "fällig am", "frist"));
        words.put(
                ImportField.ASSIGNEES,
                List.of(
                        "assignee.email",
                        "assignee email",
                        "assignee",
                        "assignees",
                        "assigned to",
                        "owner",
                        "responsible",
                        "zuständig",
                        "verantwortlich",
                        "zugewiesen an",
                        "bearbeiter"));
        words.put(
                ImportField.PARENT,
                List.of("parent", "parent id", "parentid", "parent task", "übergeordnet", "hauptaufgabe"));
        words.put(ImportField.LABELS, List.of("labels", "label", "tags", "tag", "schlagwörter", "etiketten"));
        words.put(ImportField.COMMENTS, List.of("comments", "comment", "kommentare", "kommentar"));
        return words;
    }

    private static Map<String, ImportField> names(Object... pairs) {
        Map<String, ImportField> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put((String) pairs[i], (ImportField) pairs[i + 1]);
        }
        return names;
    }
}
