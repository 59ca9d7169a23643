package io.portico.files.exports;

import java.util.List;
import java.util.stream.Collectors;

/** Lines for spreadsheets (RFC 4180). What a spreadsheet would take for a formula is written as text. */
public final class CsvLine {

    /** Tells spreadsheets that the bytes are UTF-8; without it they read names in the letters of their own country. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_FORMULAS = "=+-@\t\r\n";

    private CsvLine() {}

    /** With its end. */
    public static String of(List<String> fields) {
        return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String field(String text) {
        boolean formula = !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
