package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event as the tree knows it: what is stored, not what was understood of it.
 *
 * @param id the message's identifier
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
        byte[] metadata)
        implements Entry {

    @Override
    public byte[] line() {
        return new JsonLine()
                .put("id", id)
                .put("at", at)
                .put("aggregate", aggregate)
                .put("sequence", sequence)
                .put("kind", kind)
                .put("type", type)
                .put("revision", revision)
                .put("payload", Texts.base64(payload))
                .put("metadata", Texts.base64(metadata))
                .bytes();
    }

    /** Without what the event says. */
    public Withheld withheld() {
        byte[] body = new JsonLine()
                .put("id", id)
                .put("payload", Texts.base64(payload))
                .put("metadata", Texts.base64(metadata))
                .bytes();
        return new Withheld(at, aggregate, sequence, kind, type, revision, TreeHash.of(Sha256.of(body)));
    }

    /** That of the line without what the event says, which holds the hash of the rest. */
    @Override
    public TreeHash hash() {
        return withheld().hash();
    }

    /** Only what {@link #line} writes; anything else is {@link Malformed}. */
    public static Leaf read(byte[] line) {
        LineReader reader = new LineReader(line);
        Leaf leaf = new Leaf(
                reader.text("id"),
                reader.text("at"),
                reader.text("aggregate"),
                reader.number("sequence"),
                reader.text("kind"),
                reader.text("type"),
                reader.textOrNull("revision"),
                Texts.ofBase64(reader.text("payload")),
                Texts.ofBase64(reader.text("metadata")));
        reader.end();
        return leaf;
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
