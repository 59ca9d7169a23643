package io.portico.tenancy;

import java.util.Base64;

/** A sealed text as it is stored: {@code v1.<key name>.<nonce and ciphertext, base64url>}. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only taken apart.
record SealedToken(String keyName, byte[] sealed) {

    private static final String PREFIX = "v1.";

    static SealedToken parse(String text) {
        // Key names may hold dots, the base64url alphabet has none: the last one divides.
        int end = text.lastIndexOf('.');
        if (!text.startsWith(PREFIX) || end <= PREFIX.length()) {
            throw new IllegalArgumentException("not the token of a sealed text");
        }
        return new SealedToken(
                text.substring(PREFIX.length(), end), Base64.getUrlDecoder().decode(text.substring(end + 1)));
    }

    String text() {
        return PREFIX + keyName + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}
