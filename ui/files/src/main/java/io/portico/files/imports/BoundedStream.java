package io.portico.files.imports;

import io.portico.tenancy.FileStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off as soon as more has come than is allowed. */
final class BoundedStream extends FilterInputStream {

    private final long maxBytes;
    private long read;

    BoundedStream(InputStream stream, long maxBytes) {
        super(stream);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws IOException {
        read += more;
        if (read > maxBytes) {
            throw new FileStore.TooLarge(maxBytes);
        }
    }
}
