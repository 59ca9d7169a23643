package io.portico.rest;

import io.portico.messages.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Sends bytes in small pieces and asks the policy again while they flow, so that a download under way is cut within a
 * second after its reader lost the right to it (access.md, Acknowledged means effective).
 */
final class Downloads {

    private static final int PIECE_BYTES = 16 * 1024;
    private static final long ASKED_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final LongSupplier nanos;

    Downloads(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param asking refuses when the reader may not have it any more */
    void send(Runnable asking, InputStream bytes, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        byte[] piece = new byte[PIECE_BYTES];
        long asked = nanos.getAsLong();
        int count;
        while ((count = bytes.read(piece)) > 0) {
            if (nanos.getAsLong() - asked > ASKED_EVERY_NANOS) {
                requireStillAllowed(asking);
                asked = nanos.getAsLong();
            }
            out.write(piece, 0, count);
        }
    }

    /** Breaking off is all that can be said once the first bytes are gone: the reader sees fewer than announced. */
    private static void requireStillAllowed(Runnable asking) throws IOException {
        try {
            asking.run();
        } catch (Rejected lost) {
            throw new IOException("the right to the file was lost on the way", lost);
        }
    }
}
