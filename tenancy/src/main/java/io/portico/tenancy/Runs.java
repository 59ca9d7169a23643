package io.portico.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A stream that knows how to give bytes by the run; a single one is a run of one. */
public abstract class Runs extends InputStream {

    /**
     * Some bytes, waiting for the first of them.
     *
     * @param length how many at most, not 0
     * @return how many there were, or -1 at the end
     */
    protected abstract int take(byte[] target, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        return length == 0 ? 0 : take(target, offset, length);
    }
}
