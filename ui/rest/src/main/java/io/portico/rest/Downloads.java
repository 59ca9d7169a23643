package io.portico.rest;

import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
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

    private final Gateway gateway;
    private final LongSupplier nanos;

    Downloads(Gateway gateway, LongSupplier nanos) {
        this.gateway = gateway;
        this.nanos = nanos;
    }

    void send(FileId id, InputStream bytes, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        byte[] piece = new byte[PIECE_BYTES];
        long asked = nanos.getAsLong();
        int count;
        while ((count = bytes.read(piece)) > 0) {
            if (nanos.getAsLong() - asked > ASKED_EVERY_NANOS) {
                requireStillAllowed(id);
                asked = nanos.getAsLong();
            }
            out.write(piece, 0, count);
        }
    }

    /** Breaking off is all that can be said once the first bytes are gone: the reader sees fewer than announced. */
    private void requireStillAllowed(FileId id) throws IOException {
        try {
            gateway.ask(new FindFile(id), FileLine.class);
        } catch (Rejected lost) {
            throw new IOException("the right to the file was lost on the way", lost);
        }
    }
}
