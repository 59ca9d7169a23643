package io.portico.evidence;

import org.jspecify.annotations.Nullable;

/**
 * An event of which only is told when, where and of which kind it was: what a leaf's hash is made of. So nobody can pass off
 * a change of access as something else, or as recorded at another time, by keeping back what it said.
 *
 * @param body the hash of the rest. The event's identifier is part of it, which nobody guesses, and with it what was said
 */
public record Withheld(
        String at,
        String aggregate,
        long sequence,
        String kind,
        String type,
        @Nullable String revision,
        TreeHash body) implements Entry {

    @Override
    public byte[] line() {
        return new JsonLine()
                .put("at", at)
                .put("aggregate", aggregate)
                .put("sequence", sequence)
                .put("kind", kind)
                .put("type", type)
                .put("revision", revision)
                .put("body", body.hex())
                .bytes();
    }

    @Override
    public TreeHash hash() {
        return TreeHash.leaf(line());
    }

    /** Only what {@link #line} writes; anything else is {@link Malformed}. */
    public static Withheld read(byte[] line) {
        LineReader reader = new LineReader(line);
        try {
            Withheld withheld = new Withheld(
                    reader.text("at"),
                    reader.text("aggregate"),
                    reader.number("sequence"),
                    reader.text("kind"),
                    reader.text("type"),
                    reader.textOrNull("revision"),
                    TreeHash.ofHex(reader.text("body")));
            reader.end();
            return withheld;
        } catch (IllegalArgumentException no) {
            throw new Malformed("A line's body is no hash.", no);
        }
    }
}
