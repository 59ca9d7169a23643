package io.portico.s3;

import io.portico.tenancy.ByteStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * What fits into one part goes to the server in one request, when it is published; what is longer goes there part by
 * part while it comes in, and becomes an object when it is published.
 */
final class S3Draft implements ByteStore.Draft {

    /** A server takes 10,000 parts, which makes 80 GB. */
    static final int PART_BYTES = 8 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(S3Draft.class);

    private final Bucket bucket;
    private final String key;
    private final Scratch part;
    private final List<CompletedPart> sent = new ArrayList<>();
    /** The name of the upload of parts, while there is one to finish or to throw away. */
    private @Nullable String upload;

    S3Draft(Bucket bucket, String key, Scratch part) {
        this.bucket = bucket;
        this.key = key;
        this.part = part;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (part.size() == PART_BYTES) {
                send();
            }
            int fits = (int) Math.min(bytes.remaining(), PART_BYTES - part.size());
            part.write(bytes.slice(bytes.position(), fits));
            bytes.position(bytes.position() + fits);
        }
    }

    @Override
    public void publish() throws IOException {
        if (sent.isEmpty()) {
            bucket.put(key, part);
        } else {
            bucket.completeParts(key, send(), sent);
            upload = null;
        }
    }

    private String send() throws IOException {
        String begun = upload;
        if (begun == null) {
            begun = bucket.beginParts(key);
            upload = begun;
        }
        sent.add(bucket.putPart(key, begun, sent.size() + 1, part));
        part.clear();
        return begun;
    }

    @Override
    public void close() throws IOException {
        part.close();
        if (upload != null) {
            try {
                bucket.abortParts(key, upload);
            } catch (IOException e) {
                LOG.warn("Parts of a broken upload are left on the S3 server until they are swept: {}", e.toString());
            }
            upload = null;
        }
    }
}
