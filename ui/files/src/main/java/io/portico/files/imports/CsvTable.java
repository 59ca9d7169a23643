package io.portico.files.imports;

import io.portico.messages.BadInput;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.RowProblem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lines of fields (RFC 4180), between commas, semicolons or tabs, whichever the header has most of. The first line names
 * the columns. Lines without any field are passed over.
 */
final class CsvTable {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final ImportLimits limits;

    CsvTable(ImportLimits limits) {
        this.limits = limits;
    }

    Table read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = List.of();
            List<Table.Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                demandBounds(line);
                if (columns.isEmpty()) {
                    columns = Tables.distinct(line.toList());
                } else if (!isBlank(line)) {
                    if (rows.size() == limits.rows()) {
                        throw new BadInput("file", BadInput.Code.TOO_MANY);
                    }
                    rows.add(row(line, columns.size()));
                }
            }
            return new Table(ImportFormat.CSV, Shapes.ofCsv(columns), columns, List.copyOf(rows));
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new BadInput("file", BadInput.Code.NOT_WELL_FORMED);
        }
    }

    private static void demandBounds(CSVRecord line) {
        if (line.size() > ImportLimits.COLUMNS) {
            throw new BadInput("file", BadInput.Code.TOO_MANY);
        }
        for (String cell : line) {
            if (cell.length() > ImportLimits.CELL) {
                throw new BadInput("file", BadInput.Code.TOO_LONG);
            }
        }
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static Table.Row row(CSVRecord line, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(i < line.size() ? line.get(i) : "");
        }
        return new Table.Row(List.copyOf(cells), problem(line, width));
    }

    private static RowProblem.@Nullable Code problem(CSVRecord line, int width) {
        if (line.size() > width && line.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            return RowProblem.Code.TOO_MANY_FIELDS;
        }
        return line.size() < width ? RowProblem.Code.TOO_FEW_FIELDS : null;
    }

    /** Which of them stands most often in the header, outside of quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && any && (c == '\n' || c == '\r')) {
                break;
            }
            any |= !Character.isWhitespace(c);
            for (int d = 0; !quoted && d < DELIMITERS.length; d++) {
                if (c == DELIMITERS[d]) {
                    counts[d]++;
                }
            }
        }
        int most = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            if (counts[d] > counts[most]) {
                most = d;
            }
        }
        return DELIMITERS[most];
    }
}
