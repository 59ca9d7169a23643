package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON, written in one way only: no blanks, fields as they are put, characters as they are. */
final class JsonLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StringBuilder line = new StringBuilder(256).append('{');

    JsonLine put(String field, @Nullable String text) {
        name(field);
        if (text == null) {
            line.append("null");
        } else {
            quote(line, text);
        }
        return this;
    }

    JsonLine put(String field, long number) {
        name(field);
        line.append(number);
        return this;
    }

    JsonLine put(String field, Collection<String> texts) {
        name(field);
        line.append('[');
        boolean first = true;
        for (String text : texts) {
            if (!first) {
                line.append(',');
            }
            first = false;
            quote(line, text);
        }
        line.append(']');
        return this;
    }

    /** In UTF-8, without a line break. */
    byte[] bytes() {
        return (line + "}").getBytes(UTF_8);
    }

    /** A text as it stands in a line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2);
        quote(quoted, text);
        return quoted.toString();
    }

    static JsonNode read(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException no) {
            throw new Malformed("A line is not JSON.", no);
        }
    }

    static String text(JsonNode read, String field) {
        JsonNode value = read.path(field);
        if (!value.isString()) {
            throw new Malformed("A line has no text as '" + field + "'.");
        }
        return value.stringValue();
    }

    private void name(String field) {
        if (line.length() > 1) {
            line.append(',');
        }
        quote(line, field);
        line.append(':');
    }

    /** Everything stands for itself but quotes, backslashes, and what is below a blank or half a character. */
    private static void quote(StringBuilder line, String text) {
        line.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == '"' || c == '\\' || c < ' ' || Character.isSurrogate(c)) {
                line.append(text, written, i);
                line.append(c < ' ' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : "\\" + c);
                written = i + 1;
            }
        }
        line.append(text, written, text.length()).append('"');
    }
}
