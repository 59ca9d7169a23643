package io.portico.s3;

import io.portico.tenancy.ByteStore;
import io.portico.tenancy.Leftovers;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Bytes as objects of a bucket, under the names they would have in a folder, so that they can be moved from one to the
 * other by any tool that copies files.
 */
public final class S3ByteStore implements ByteStore, AutoCloseable {

    private final Bucket bucket;
    private final String prefix;
    private final Path scratch;

    /**
     * Stores in the bucket of the settings.
     *
     * @param scratch a folder for what is on its way, 8 MB an upload at most, sealed
     */
    public S3ByteStore(S3Settings settings, Path scratch) {
        this.bucket = new Bucket(settings);
        this.prefix = settings.prefix() + "/";
        this.scratch = scratch;
    }

    @Override
    public Draft begin(String folder, String name) throws IOException {
        return new S3Draft(bucket, key(folder, name), new Scratch(scratch));
    }

    @Override
    public SeekableByteChannel open(String folder, String name) throws IOException {
        return new S3Channel(bucket, key(folder, name));
    }

    @Override
    public void delete(String folder, String name) throws IOException {
        bucket.delete(key(folder, name));
    }

    @Override
    public void deleteFolder(String folder) throws IOException {
        bucket.abortPartsBelow(key(folder, ""), Instant.MAX);
        bucket.deleteBelow(key(folder, ""));
    }

    @Override
    public int sweepUnfinished(Instant olderThan) throws IOException {
        int swept = Files.isDirectory(scratch) ? Leftovers.sweep(scratch, Scratch.ENDING, olderThan) : 0;
        return swept + bucket.abortPartsBelow(prefix, olderThan);
    }

    @Override
    public void check() throws IOException {
        bucket.check();
    }

    @Override
    public void close() {
        bucket.close();
    }

    private String key(String folder, String name) {
        return prefix + folder + "/" + name;
    }
}
