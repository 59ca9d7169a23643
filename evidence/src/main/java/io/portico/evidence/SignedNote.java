package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A text with signatures below it (C2SP signed-note). It is read without a key; what it is worth its keys say. */
public final class SignedNote {

    /** Nobody rotates or vouches more often in one note. */
    private static final int MOST_SIGNATURES = 16;

    private static final String LINE = "— ";

    /** The first bytes of what is signed name the key once more. */
    private record Line(String name, String base64) {
        boolean names(VerifyingKey key) {
            return name.equals(key.name())
                    && Arrays.equals(Arrays.copyOf(Texts.ofBase64(base64), VerifyingKey.ID_BYTES), key.id());
        }

        byte[] signature() {
            byte[] bytes = Texts.ofBase64(base64);
            return Arrays.copyOfRange(bytes, VerifyingKey.ID_BYTES, bytes.length);
        }
    }

    private final String text;
    private final List<Line> lines;

    private SignedNote(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The whole note. The text is lines without control characters, the last one ended like all. */
    public static String sign(String text, List<SigningKey> keys) {
        if (!isText(text) || keys.isEmpty()) {
            throw new IllegalArgumentException("What is signed is lines of text, by at least one key.");
        }
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SigningKey key : keys) {
            byte[] signature = Ed25519.sign(key.seed(), text.getBytes(UTF_8));
            append(note, key.name(), Texts.base64(Ed25519.join(key.verifying().id(), signature)));
        }
        return note.toString();
    }

    /** Reads what {@link #sign} writes; anything else is {@link Malformed}. */
    public static SignedNote read(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || !isText(note.substring(0, end + 1))) {
            throw new Malformed("A signed note is lines of text, an empty line, and lines with signatures.");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n", MOST_SIGNATURES + 2)) {
            if (!line.isEmpty()) {
                lines.add(line(line));
            }
        }
        SignedNote read = new SignedNote(note.substring(0, end + 1), lines);
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES || !read.note().equals(note)) {
            throw new Malformed("The signatures of a note are not written in the one way.");
        }
        return read;
    }

    private static Line line(String line) {
        int blank = line.lastIndexOf(' ');
        if (line.startsWith(LINE) && blank > LINE.length()) {
            String name = line.substring(LINE.length(), blank);
            String signed = line.substring(blank + 1);
            if (VerifyingKey.isName(name)
                    && Texts.ofBase64(signed).length == VerifyingKey.ID_BYTES + Ed25519.SIGNATURE_BYTES) {
                return new Line(name, signed);
            }
        }
        throw new Malformed("This is no signature: " + Texts.shortened(line) + ".");
    }

    /** Lines that end; nothing that is not seen; whole characters. */
    private static boolean isText(String text) {
        return text.endsWith("\n")
                && text.codePoints()
                        .allMatch(c -> c == '\n'
                                || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
    }

    private String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : lines) {
            append(note, line.name, line.base64);
        }
        return note.toString();
    }

    private static void append(StringBuilder note, String name, String base64) {
        note.append(LINE).append(name).append(' ').append(base64).append('\n');
    }

    public String text() {
        return text;
    }

    /** Whether a signature of this key is there and is right, and none of it is wrong. */
    public boolean isSignedBy(VerifyingKey key) {
        List<Line> named = lines.stream().filter(line -> line.names(key)).toList();
        return !named.isEmpty() && named.stream().allMatch(line -> isRight(line, key));
    }

    /** Whether these keys signed, each once and in this order, and nobody else did: then no byte of the note could be another. */
    public boolean isSignedByExactly(Collection<VerifyingKey> keys) {
        if (keys.size() != lines.size()) {
            return false;
        }
        int at = 0;
        for (VerifyingKey key : keys) {
            Line line = lines.get(at++);
            if (!line.names(key) || !isRight(line, key)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRight(Line line, VerifyingKey key) {
        return Ed25519.isSigned(key.publicKey(), text.getBytes(UTF_8), line.signature());
    }
}
