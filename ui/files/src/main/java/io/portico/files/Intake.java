package io.portico.files;

import io.portico.tenancy.FileStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The one way in for bytes, from pages and programs alike: the name is made harmless, the type is taken from the bytes,
 * they are stored within the limit, and looked at for malware where the operator wants that.
 */
public final class Intake {

    private final FileStore store;
    private final MalwareScan scan;
    private final long maxBytes;

    public Intake(FileStore store, MalwareScan scan, UploadLimit limit) {
        this.store = store;
        this.scan = scan;
        this.maxBytes = limit.bytes();
    }

    /** The most bytes a file may have. */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Stores the bytes. When this throws, nothing stays.
     *
     * @throws FileStore.TooLarge as soon as more than the limit have come
     * @throws MalwareScan.Found when they are not clean
     * @throws MalwareScan.Unavailable when nobody could look
     */
    public Received take(String agencyId, String fileId, @Nullable String name, InputStream stream) throws IOException {
        String harmless = FileNames.harmless(name);
        BufferedInputStream bytes = new BufferedInputStream(stream, MediaTypes.LOOKED_AT);
        bytes.mark(MediaTypes.LOOKED_AT);
        String mediaType = MediaTypes.of(bytes.readNBytes(MediaTypes.LOOKED_AT), harmless);
        bytes.reset();
        FileStore.Stored stored = store.write(agencyId, fileId, bytes, maxBytes);
        boolean clean = false;
        try {
            if (scan.isOn()) {
                try (InputStream again = store.read(agencyId, fileId, 0, OptionalLong.empty())) {
                    scan.look(again);
                }
            }
            clean = true;
        } finally {
            if (!clean) {
                store.delete(agencyId, fileId);
            }
        }
        return new Received(harmless, mediaType, stored.sizeBytes(), stored.sha256());
    }

    /** Throws away what was taken and could not be recorded. */
    public void discard(String agencyId, String fileId) throws IOException {
        store.delete(agencyId, fileId);
    }
}
