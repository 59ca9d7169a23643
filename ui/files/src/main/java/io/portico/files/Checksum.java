package io.portico.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the sender says the digest of a piece is.
 *
 * @param digest lower-case hex
 */
public record Checksum(Algorithm algorithm, String digest) {

    /** The digests that are understood. */
    public enum Algorithm {
        SHA256("SHA-256"),
        SHA1("SHA-1");

        private final String javaName;

        Algorithm(String javaName) {
            this.javaName = javaName;
        }
    }

    MessageDigest begin() {
        try {
            return MessageDigest.getInstance(algorithm.javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean is(MessageDigest found) {
        return HexFormat.of().formatHex(found.digest()).equals(digest);
    }
}
