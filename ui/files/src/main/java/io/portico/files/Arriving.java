package io.portico.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Bytes from a connection as far as they come: where it breaks, they end. */
final class Arriving extends InputStream {

    private static final int NOTHING = -1;

    private final InputStream connection;
    private int ahead = NOTHING;
    private long allowed;
    private boolean ended;
    private boolean broken;

    Arriving(InputStream connection) {
        this.connection = connection;
    }

    /** Whether at least one byte more has come; waits for it. */
    boolean more() {
        if (ahead == NOTHING && !ended) {
            byte[] one = new byte[1];
            if (received(one, 0, 1) > 0) {
                ahead = one[0] & 0xff;
            }
        }
        return ahead != NOTHING;
    }

    /** Lets so many bytes through, and then pretends to have ended. */
    Arriving atMost(long bytes) {
        allowed = bytes;
        return this;
    }

    boolean broken() {
        return broken;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (allowed == 0 || !more()) {
            return -1;
        }
        target[offset] = (byte) ahead;
        ahead = NOTHING;
        int wanted = (int) Math.min(length, allowed) - 1;
        int read = wanted == 0 ? 1 : 1 + Math.max(0, received(target, offset + 1, wanted));
        allowed -= read;
        return read;
    }

    private int received(byte[] target, int offset, int length) {
        try {
            int read = connection.read(target, offset, length);
            ended = read < 0;
            return read;
        } catch (IOException e) {
            ended = true;
            broken = true;
            return -1;
        }
    }
}
