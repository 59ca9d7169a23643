package io.portico.rest;

import io.portico.messages.Rejected;
import io.portico.tenancy.AskingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/** Sends bytes in small pieces, as long as their reader may have them. */
final class Downloads {

    private static final int PIECE_BYTES = 16 * 1024;

    private final LongSupplier nanos;

    Downloads(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param asking refuses when the reader may not have it any more */
    void send(Runnable asking, InputStream bytes, OutputStream target) throws IOException {
        OutputStream out = new AskingOutput(target, () -> isAllowed(asking), nanos);
        byte[] piece = new byte[PIECE_BYTES];
        int count;
        while ((count = bytes.read(piece)) > 0) {
            out.write(piece, 0, count);
        }
    }

    /** As an answer whether it does not refuse. */
    static boolean isAllowed(Runnable asking) {
        try {
            asking.run();
            return true;
        } catch (Rejected lost) {
            return false;
        }
    }
}
