package io.portico.projections.leaks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Sealed texts as they lie in events and views, and the short names they are known by in memory. */
final class Tokens {

    /** As long as a nonce and a tag at least, so that no text in the clear is taken for one. */
    private static final Pattern TOKEN = Pattern.compile("v1\\..+\\.[A-Za-z0-9_-]{38,}");

    private Tokens() {}

    static boolean isToken(String value) {
        return TOKEN.matcher(value).matches();
    }

    /** Whose key sealed it, such as {@code user:4f…}. */
    static String keyOf(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    /** The first half of the hash: enough not to take one for another. */
    static long nameOf(Said.Kind kind, String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((kind.name() + ' ' + value).getBytes(StandardCharsets.UTF_8));
            long name = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                name = (name << Byte.SIZE) | (hash[i] & 0xff);
            }
            return name;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
