package io.portico.s3;

import io.portico.tenancy.Runs;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The sealed bytes of one part on this machine's disk, until the server has them: so that a try can be made again, and
 * an upload needs no more memory than a buffer, however slowly it comes.
 */
final class Scratch implements Closeable {

    static final String ENDING = ".part";
    private static final String ANY = "application/octet-stream";

    private final FileChannel file;
    private final MessageDigest md5;
    private long size;

    /** Makes a file in the folder that is gone when this is closed. */
    Scratch(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "s3-", ENDING);
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            this.md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        md5.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            size += file.write(bytes, size);
        }
    }

    void clear() throws IOException {
        file.truncate(0);
        md5.reset();
        size = 0;
    }

    long size() {
        return size;
    }

    /** What the server compares with what it got. It protects from accidents only; from people, the seal does. */
    String md5() {
        try {
            return Base64.getEncoder().encodeToString(((MessageDigest) md5.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes, from their beginning with each try. */
    RequestBody body() {
        return RequestBody.fromContentProvider(() -> new Bytes(file, size), size, ANY);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The first bytes of a file, wherever its other readers are. */
    private static final class Bytes extends Runs {
        private final FileChannel file;
        private final long end;
        private long at;

        Bytes(FileChannel file, long end) {
            this.file = file;
            this.end = end;
        }

        @Override
        protected int take(byte[] target, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
