package io.portico.rest;

import io.portico.files.exports.CsvLine;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of lines for spreadsheets. */
final class Csv {

    private final StringBuilder lines = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK);

    void line(List<String> fields) {
        lines.append(CsvLine.of(fields));
    }

    /** The lines as a file of that name. */
    Answer attachment(String name) {
        return Attached.of(name, "text/csv;charset=utf-8", bytes());
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
