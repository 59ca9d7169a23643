package io.portico.tenancy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A range of a decrypting channel as a stream; closing it closes the file. */
final class ClearBytes extends Runs {

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
    protected int take(byte[] target, int offset, int length) throws IOException {
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
