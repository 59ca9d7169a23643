package io.portico.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines for spreadsheets (RFC 4180). What a spreadsheet would take for a formula is written as text. */
final class Csv {

    /** Tells spreadsheets that the bytes are UTF-8; without it they read names in the letters of their own country. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_FORMULAS = "=+-@\t\r\n";

    private final StringBuilder lines = new StringBuilder().append(BYTE_ORDER_MARK);

    void line(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            lines.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        lines.append("\r\n");
    }

    /** The lines as a file of that name. */
    Answer attachment(String name) {
        return Attached.of(name, "text/csv;charset=utf-8", bytes());
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String field(String text) {
        boolean formula = !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
