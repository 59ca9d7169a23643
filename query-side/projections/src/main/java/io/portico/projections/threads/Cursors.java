package io.portico.projections.threads;

import com.google.crypto.tink.subtle.AesSiv;
import io.portico.messages.BadInput;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Cursors of lists: numbers encrypted under the agency's key, so that they betray nothing and cannot be made up. The same
 * number always gives the same cursor (AES-SIV, RFC 5297), so that the same question gets the same answer.
 */
public final class Cursors {

    private static final byte[] PURPOSE = "cursor".getBytes(StandardCharsets.UTF_8);

    private final Confidences confidences;

    public Cursors(Confidences confidences) {
        this.confidences = confidences;
    }

    public String of(long... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
        buffer.asLongBuffer().put(numbers);
        byte[] plain = buffer.array();
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(cipher().encryptDeterministically(plain, PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number in a cursor; anything else is bad input. */
    public long read(String cursor) {
        return read(cursor, 1)[0];
    }

    /** As many numbers as there must be in a cursor; anything else is bad input. */
    public long[] read(String cursor, int howMany) {
        try {
            byte[] plain =
                    cipher().decryptDeterministically(Base64.getUrlDecoder().decode(cursor), PURPOSE);
            if (plain.length == howMany * Long.BYTES) {
                long[] numbers = new long[howMany];
                ByteBuffer.wrap(plain).asLongBuffer().get(numbers);
                return numbers;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Said below, as of a cursor of another list.
        }
        throw new BadInput("after", BadInput.Code.UNKNOWN_VALUE);
    }

    private AesSiv cipher() throws GeneralSecurityException {
        byte[] first = key("cursor-key-1");
        byte[] second = key("cursor-key-2");
        return new AesSiv(ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array());
    }

    private byte[] key(String name) {
        return Base64.getUrlDecoder().decode(confidences.digest(Tenancy.agencyId(), name));
    }
}
