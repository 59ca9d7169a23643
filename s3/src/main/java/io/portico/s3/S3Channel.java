package io.portico.s3;

import io.portico.tenancy.FileStore;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object's bytes from any position. Opening asks for the beginning, which is read in any case and tells the size;
 * reading elsewhere asks for all from there on. A connection that breaks, as one does whose reader is slow, is followed
 * by another one from where it broke.
 */
final class S3Channel implements SeekableByteChannel {

    private static final int BEGINNING_BYTES = 64 * 1024;
    private static final int TRIES_WITHOUT_A_BYTE = 3;

    private final Bucket bucket;
    private final String key;
    private final long size;
    private long position;
    private @Nullable ResponseInputStream<GetObjectResponse> flowing;
    /** Which byte comes next, and before which the answer ends. */
    private long flowingAt;

    private long flowingUntil;
    private boolean open = true;

    S3Channel(Bucket bucket, String key) throws IOException {
        this.bucket = bucket;
        this.key = key;
        ResponseInputStream<GetObjectResponse> beginning = bucket.get(key, "bytes=0-" + (BEGINNING_BYTES - 1));
        GetObjectResponse head = beginning.response();
        String range = head.contentRange();
        this.size = range == null ? head.contentLength() : Long.parseLong(range.substring(range.indexOf('/') + 1));
        this.flowing = beginning;
        this.flowingUntil = head.contentLength();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        int before = target.remaining();
        int failures = 0;
        while (target.hasRemaining() && position < size) {
            try {
                position += readSome(target);
                failures = 0;
            } catch (FileStore.Unavailable e) {
                // Asking has had its tries already.
                throw e;
            } catch (IOException | SdkException e) {
                stop();
                failures++;
                if (failures == TRIES_WITHOUT_A_BYTE) {
                    throw new FileStore.Unavailable("the S3 server does not send what it has begun to send", e);
                }
            }
        }
        return before - target.remaining();
    }

    private int readSome(ByteBuffer target) throws IOException {
        if (flowing != null && (flowingAt != position || flowingAt == flowingUntil)) {
            stop();
        }
        ResponseInputStream<GetObjectResponse> bytes = flowing;
        if (bytes == null) {
            bytes = bucket.get(key, "bytes=" + position + "-");
            flowing = bytes;
            flowingAt = position;
            flowingUntil = size;
        }
        int wanted = (int) Math.min(target.remaining(), flowingUntil - flowingAt);
        byte[] buffer = target.hasArray() ? target.array() : new byte[wanted];
        int at = target.hasArray() ? target.arrayOffset() + target.position() : 0;
        int read = bytes.read(buffer, at, wanted);
        if (read < 0) {
            throw new EOFException("the answer ends before its end");
        }
        if (target.hasArray()) {
            target.position(target.position() + read);
        } else {
            target.put(buffer, 0, read);
        }
        flowingAt += read;
        return read;
    }

    /** Breaks off what nobody wants any more; what was read to its end leaves its connection to the next. */
    private void stop() {
        ResponseInputStream<GetObjectResponse> bytes = flowing;
        flowing = null;
        if (bytes != null) {
            if (flowingAt < flowingUntil) {
                bytes.abort();
            } else {
                closeQuietly(bytes);
            }
        }
    }

    private static void closeQuietly(ResponseInputStream<GetObjectResponse> bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            bytes.abort();
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        stop();
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
