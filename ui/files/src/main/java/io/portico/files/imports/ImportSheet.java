package io.portico.files.imports;

import io.portico.messages.imports.ImportField;
import io.portico.messages.imports.ImportSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What there is to be mapped in a file, and how it is mapped.
 *
 * @param statuses the words that stand in the column of the status, the most frequent first; {@code priorities} likewise
 */
public record ImportSheet(
        ImportSource source,
        int rows,
        List<SheetColumn> columns,
        List<String> statuses,
        List<String> priorities,
        ImportMapping mapping) {

    static final int SAMPLES = 3;
    static final int SAMPLE = 120;

    /**
     * A column.
     *
     * @param column counted from 0
     * @param samples the first things that stand in it, cut
     */
    public record SheetColumn(int column, String name, List<String> samples) {}

    static ImportSheet of(Table table, ImportMapping mapping) {
        List<SheetColumn> columns = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new SheetColumn(column, table.columns().get(column), samples(table, column)))
                .toList();
        return new ImportSheet(
                table.source(),
                table.rows().size(),
                columns,
                Proposal.values(table, mapping.of(ImportField.STATUS)),
                Proposal.values(table, mapping.of(ImportField.PRIORITY)),
                mapping);
    }

    private static List<String> samples(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(cell -> cell.length() <= SAMPLE ? cell : cell.substring(0, SAMPLE - 1) + "…")
                .toList();
    }
}
