package io.portico.files.imports;

import io.portico.files.imports.ImportMapping.MappedColumn;
import io.portico.files.imports.ImportMapping.MappedPriority;
import io.portico.files.imports.ImportMapping.MappedStatus;
import io.portico.messages.imports.ImportField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the house proposes that becomes what, and what there is to choose from. */
final class Proposal {

    /** More different words than anybody gives a meaning to. */
    static final int MOST_VALUES = 100;

    private Proposal() {}

    static ImportMapping of(Table table) {
        List<MappedColumn> columns = Shapes.columns(table);
        ImportMapping bare = new ImportMapping(columns, List.of(), List.of(), null, null, null);
        List<MappedStatus> statuses = values(table, bare.of(ImportField.STATUS)).stream()
                .flatMap(value -> Values.status(value).stream().map(status -> new MappedStatus(value, status)))
                .toList();
        List<MappedPriority> priorities = values(table, bare.of(ImportField.PRIORITY)).stream()
                .flatMap(value -> Values.priority(value).stream().map(priority -> new MappedPriority(value, priority)))
                .toList();
        List<String> days = Stream.of(ImportField.STARTS_ON, ImportField.DEADLINE)
                .flatMap(field -> bare.of(field).stream())
                .flatMap(column -> table.rows().stream().map(row -> row.cell(column)))
                .toList();
        return new ImportMapping(columns, statuses, priorities, null, null, Values.order(days));
    }

    /** The different words in these columns, the most frequent first. */
    static List<String> values(Table table, List<Integer> columns) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            for (int column : columns) {
                String value = row.cell(column).strip();
                if (!value.isEmpty() && value.length() <= ImportSheet.SAMPLE) {
                    first.putIfAbsent(Values.folded(value), value);
                    counts.merge(Values.folded(value), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_VALUES)
                .map(entry -> first.getOrDefault(entry.getKey(), entry.getKey()))
                .toList();
    }
}
