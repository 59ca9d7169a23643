package io.portico.tenancy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;

/** A range of a decrypting channel as a stream; closing it closes the file. */
final class ClearBytes extends InputStream {

    private final SeekableByteChannel clear;
    private long remaining;

    ClearBytes(SeekableByteChannel clear, long offset, long length) throws IOException {
        this.clear = clear;
        long from = Math.min(offset, clear.size());
        clear.position(from);
        // The channel answers 0 at its end instead of -1, so the end is counted here.
        this.remaining = Math.min(length, clear.size() - from);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (remaining <= 0) {
            return -1;
        }
        ByteBuffer bytes = ByteBuffer.wrap(target, offset, (int) Math.min(length, remaining));
        int read = clear.read(bytes);
        if (read <= 0) {
            throw new EOFException("a stored file ends before its end");
        }
        remaining -= read;
        return read;
    }

    @Override
    public void close() throws IOException {
        clear.close();
    }
}
