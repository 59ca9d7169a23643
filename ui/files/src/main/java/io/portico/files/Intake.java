package io.portico.files;

import io.portico.tenancy.FileStore;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.Supplier;
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
        Received received = stored(agencyId, fileId, FileNames.harmless(name), stream);
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
        return received;
    }

    /**
     * Stores bytes that can be read more than once. They are looked at first, so that their id is taken only if they stay;
     * should they lie under it already, since whoever took them in died, they are taken as they lie.
     */
    Whole takeWhole(String agencyId, String fileId, String name, Supplier<InputStream> source) throws IOException {
        if (scan.isOn()) {
            try (InputStream bytes = source.get()) {
                scan.look(bytes);
            }
        }
        try (InputStream bytes = source.get()) {
            return new Whole(stored(agencyId, fileId, name, bytes), false);
        } catch (FileAlreadyExistsException takenInBefore) {
            return new Whole(lying(agencyId, fileId, name), true);
        }
    }

    /** What was taken in, and whether it lay in the store already. */
    record Whole(Received received, boolean before) {}

    private Received stored(String agencyId, String fileId, String name, InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, MediaTypes.LOOKED_AT);
        bytes.mark(MediaTypes.LOOKED_AT);
        String mediaType = MediaTypes.of(bytes.readNBytes(MediaTypes.LOOKED_AT), name);
        bytes.reset();
        FileStore.Stored stored = store.write(agencyId, fileId, bytes, maxBytes);
        return new Received(name, mediaType, stored.sizeBytes(), stored.sha256());
    }

    private Received lying(String agencyId, String fileId, String name) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(store.read(agencyId, fileId, 0, OptionalLong.empty()), digest)) {
            byte[] beginning = bytes.readNBytes(MediaTypes.LOOKED_AT);
            long size = beginning.length + bytes.transferTo(OutputStream.nullOutputStream());
            return new Received(
                    name, MediaTypes.of(beginning, name), size, HexFormat.of().formatHex(digest.digest()));
        } catch (FileNotFoundException notYet) {
            throw new FileStore.Unavailable("somebody else is taking it in", notYet);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws away what was taken and could not be recorded. */
    public void discard(String agencyId, String fileId) throws IOException {
        store.delete(agencyId, fileId);
    }
}
