package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A key by which signatures are checked (C2SP signed-note).
 *
 * @param name whose it is; no blanks, no plus
 * @param publicKey its 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied and compared by what they hold.
public record VerifyingKey(String name, byte[] publicKey) {

    static final int ID_BYTES = 4;

    /** The kind of the signature: Ed25519. */
    private static final byte[] KIND = {1};

    public VerifyingKey {
        check(name, publicKey);
        publicKey = publicKey.clone();
    }

    static void check(String name, byte[] key) {
        if (!isName(name)) {
            throw new IllegalArgumentException("A key's name has no blanks and no plus: " + Texts.shortened(name));
        }
        if (key.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, and not " + key.length + ".");
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }

    /** What a person compares: SHA-256 of the key as lower-case hex. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Sha256.of(publicKey));
    }

    /** What signature lines name it by. */
    byte[] id() {
        return Arrays.copyOf(Sha256.of((name + "\n").getBytes(UTF_8), KIND, publicKey), ID_BYTES);
    }

    /** {@code name+id+key}, as keys of signed notes are written. */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Texts.base64(Ed25519.join(KIND, publicKey));
    }

    /** Only what {@link #text} writes; anything else is {@link Malformed}. */
    public static VerifyingKey read(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length == 3 && isName(parts[0])) {
            byte[] key = Texts.ofBase64(parts[2]);
            if (key.length == 1 + Ed25519.KEY_BYTES) {
                VerifyingKey read = new VerifyingKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
                if (read.text().equals(text)) {
                    return read;
                }
            }
        }
        throw new Malformed("This is no key: " + Texts.shortened(text) + ".");
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey key && name.equals(key.name) && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(publicKey));
    }

    @Override
    public String toString() {
        return text();
    }
}
