package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as the tree knows it: what is stored, not what was understood of it.
 *
 * @param id the message's identifier
 * @param at when it was recorded, as it is stored
 * @param aggregate the aggregate's id within its agency
 * @param sequence the event's number in its aggregate
 * @param kind the kind of the aggregate
 * @param type the event's stored name
 * @param revision the event's stored revision, if it has one
 * @param payload the stored bytes
 * @param metadata the stored bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by what they hold; whoever made a leaf leaves its bytes alone.
public record Leaf(
        String id,
        String at,
        String aggregate,
        long sequence,
        String kind,
        String type,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One line of JSON in UTF-8 without a line break, of which no byte could be another. */
    public byte[] line() {
        StringBuilder line = new StringBuilder(payload.length + metadata.length * 2 + 256);
        line.append("{\"id\":");
        quote(line, id);
        line.append(",\"at\":");
        quote(line, at);
        line.append(",\"aggregate\":");
        quote(line, aggregate);
        line.append(",\"sequence\":").append(sequence).append(",\"kind\":");
        quote(line, kind);
        line.append(",\"type\":");
        quote(line, type);
        line.append(",\"revision\":");
        if (revision == null) {
            line.append("null");
        } else {
            quote(line, revision);
        }
        line.append(",\"payload\":\"").append(Texts.base64(payload));
        line.append("\",\"metadata\":\"").append(Texts.base64(metadata)).append("\"}");
        return line.toString().getBytes(UTF_8);
    }

    /** Only what {@link #line} writes; anything else is {@link Malformed}. */
    public static Leaf read(byte[] line) {
        Leaf leaf;
        try {
            JsonNode read = JSON.readTree(line);
            leaf = new Leaf(
                    text(read, "id"),
                    text(read, "at"),
                    text(read, "aggregate"),
                    number(read, "sequence"),
                    text(read, "kind"),
                    text(read, "type"),
                    read.path("revision").isNull() ? null : text(read, "revision"),
                    Texts.ofBase64(text(read, "payload")),
                    Texts.ofBase64(text(read, "metadata")));
        } catch (JacksonException no) {
            throw new Malformed("A line is not JSON.", no);
        }
        if (!Arrays.equals(leaf.line(), line)) {
            throw new Malformed(
                    "The line of the event " + Texts.shortened(leaf.id) + " is not written in the one way.");
        }
        return leaf;
    }

    public TreeHash hash() {
        return TreeHash.leaf(line());
    }

    public Instant instant() {
        try {
            return Instant.parse(at);
        } catch (DateTimeException no) {
            throw new Malformed("This is no instant: " + Texts.shortened(at) + ".", no);
        }
    }

    private static String text(JsonNode read, String field) {
        JsonNode value = read.path(field);
        if (!value.isString()) {
            throw new Malformed("A line has no text as '" + field + "'.");
        }
        return value.stringValue();
    }

    private static long number(JsonNode read, String field) {
        JsonNode value = read.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Malformed("A line has no number as '" + field + "'.");
        }
        return value.longValue();
    }

    /** Everything stands for itself but quotes, backslashes, and what is below a blank or half a character. */
    private static void quote(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                line.append(c).append(text.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leaf leaf && Arrays.equals(line(), leaf.line());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(line());
    }

    @Override
    public String toString() {
        return new String(line(), UTF_8);
    }
}
