package io.portico.files.imports;

import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as rows and columns, whatever it was written as.
 *
 * @param columns their names, each different
 */
record Table(ImportFormat format, ImportSource source, List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param cells one for each column; blank ones are empty
     * @param width what is wrong with the number of its fields; null when nothing is
     */
    record Row(List<String> cells, RowProblem.@Nullable Code width) {

        String cell(int column) {
            return cells.get(column);
        }
    }
}
