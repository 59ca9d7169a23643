package io.portico.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line that {@link JsonLine} wrote, field after field in their order. Whatever is written in any other way is
 * {@link Malformed}; so nobody need write it again to compare.
 */
final class LineReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] NULL = "null".getBytes(ISO_8859_1);

    private final byte[] line;
    private int at;

    LineReader(byte[] line) {
        this.line = line;
    }

    /** Whether this is the line's first field. */
    static boolean startsWith(byte[] line, String field) {
        byte[] start = ("{\"" + field + "\":").getBytes(ISO_8859_1);
        return line.length >= start.length && Arrays.equals(start, 0, start.length, line, 0, start.length);
    }

    String text(String field) {
        name(field);
        return quoted();
    }

    @Nullable
    String textOrNull(String field) {
        name(field);
        if (at + NULL.length <= line.length && Arrays.equals(NULL, 0, NULL.length, line, at, at + NULL.length)) {
            at += NULL.length;
            return null;
        }
        return quoted();
    }

    long number(String field) {
        name(field);
        int start = at;
        while (at < line.length && (line[at] == '-' || (line[at] >= '0' && line[at] <= '9'))) {
            at++;
        }
        String digits = new String(line, start, at - start, ISO_8859_1);
        try {
            long number = Long.parseLong(digits);
            if (Long.toString(number).equals(digits)) {
                return number;
            }
        } catch (NumberFormatException no) {
            throw new Malformed("A line has no number as '" + field + "'.", no);
        }
        throw new Malformed("A line has a number as '" + field + "' that is not written in the usual way.");
    }

    /** The line is over. */
    void end() {
        demand('}');
        if (at != line.length) {
            throw new Malformed("A line goes on behind its end.");
        }
    }

    private void name(String field) {
        demand(at == 0 ? '{' : ',');
        demand('"');
        for (int i = 0; i < field.length(); i++) {
            demand(field.charAt(i));
        }
        demand('"');
        demand(':');
    }

    private void demand(char c) {
        if (at >= line.length || line[at] != c) {
            throw new Malformed("A line is not written in the one way.");
        }
        at++;
    }

    /** Nearly all texts are of characters that stand for themselves, each a byte. */
    private String quoted() {
        demand('"');
        int start = at;
        boolean plain = true;
        while (at < line.length && line[at] != '"') {
            if (line[at] == '\\') {
                plain = false;
                at++;
            } else if (line[at] < ' ') {
                plain = false;
            }
            at++;
        }
        demand('"');
        return plain ? new String(line, start, at - 1 - start, ISO_8859_1) : odd(start - 1);
    }

    private String odd(int start) {
        byte[] written = Arrays.copyOfRange(line, start, at);
        String text;
        try {
            text = JSON.readValue(written, String.class);
        } catch (JacksonException no) {
            throw new Malformed("A line is not JSON.", no);
        }
        if (!Arrays.equals(JsonLine.quoted(text).getBytes(UTF_8), written)) {
            throw new Malformed("A line is not written in the one way.");
        }
        return text;
    }
}
