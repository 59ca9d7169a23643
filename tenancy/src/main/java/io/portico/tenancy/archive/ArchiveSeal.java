package io.portico.tenancy.archive;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import io.portico.tenancy.Runs;
import io.portico.tenancy.archive.ArchiveRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * Seals a stream under a passphrase: scrypt makes a key of it, Tink's streaming AEAD (AES-256-GCM in segments) seals with
 * that. Every byte is authenticated before it is handed out, and so is the end. A head tells how the key was made, and holds
 * a second half of what scrypt made, by which a wrong passphrase is told from a damaged file.
 */
final class ArchiveSeal {

    private static final byte[] MAGIC = "portico-archive 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int HEAD_BYTES = MAGIC.length + 1 + SALT_BYTES + KEY_BYTES;
    private static final int SEGMENT_BYTES = 1 << 20;
    /** 2 to the power of it, times 1 KB, is what a guess takes of memory: 64 MB. */
    private static final int WORK = 16;

    private static final int LEAST_WORK = 14;
    private static final int MOST_WORK = 18;
    private static final int BLOCK = 8;

    private ArchiveSeal() {}

    /** Closing it writes the last segment, without which the archive counts as cut off, and closes the target. */
    static OutputStream sealing(OutputStream target, String passphrase) throws IOException {
        byte[] salt = Random.randBytes(SALT_BYTES);
        byte[] derived = derived(passphrase, salt, WORK);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(MAGIC)
                .put((byte) WORK)
                .put(salt)
                .put(derived, KEY_BYTES, KEY_BYTES)
                .array();
        target.write(head);
        try {
            return streaming(derived).newEncryptingStream(target, head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The clear bytes; whatever is wrong with the sealed ones is {@link ArchiveRefused}. */
    static InputStream opening(InputStream sealed, String passphrase) throws IOException {
        byte[] head = sealed.readNBytes(HEAD_BYTES);
        if (head.length < HEAD_BYTES || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ArchiveRefused(Why.DAMAGED);
        }
        int work = head[MAGIC.length];
        if (work < LEAST_WORK || work > MOST_WORK) {
            throw new ArchiveRefused(Why.DAMAGED);
        }
        int salt = MAGIC.length + 1;
        byte[] derived = derived(passphrase, Arrays.copyOfRange(head, salt, salt + SALT_BYTES), work);
        byte[] check = Arrays.copyOfRange(head, salt + SALT_BYTES, HEAD_BYTES);
        if (!MessageDigest.isEqual(check, Arrays.copyOfRange(derived, KEY_BYTES, 2 * KEY_BYTES))) {
            throw new ArchiveRefused(Why.WRONG_PASSPHRASE);
        }
        try {
            return new Opened(streaming(derived).newDecryptingStream(sealed, head));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(String passphrase, byte[] salt, int work) {
        return SCrypt.generate(passphrase.getBytes(StandardCharsets.UTF_8), salt, 1 << work, BLOCK, 1, 2 * KEY_BYTES);
    }

    private static StreamingAead streaming(byte[] derived) {
        try {
            return new AesGcmHkdfStreaming(
                    Arrays.copyOf(derived, KEY_BYTES), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sender that breaks off leaves a cut-off archive like any other. */
    private static final class Opened extends Runs {

        private final InputStream clear;

        Opened(InputStream clear) {
            this.clear = clear;
        }

        @Override
        protected int take(byte[] target, int offset, int length) {
            try {
                return clear.read(target, offset, length);
            } catch (IOException e) {
                throw new ArchiveRefused(Why.DAMAGED, e);
            }
        }
    }
}
