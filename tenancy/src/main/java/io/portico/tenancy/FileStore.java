package io.portico.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * The bytes of files, cut by agency, encrypted with a key per upload. Bytes are on disk before {@link #write}
 * returns; a file that no event names is nobody's and is swept when it has been found twice, a day apart.
 */
public interface FileStore {

    /**
     * Stores the stream's bytes.
     *
     * @param maxBytes refuses with {@link TooLarge} as soon as more have been read; nothing stays then
     * @return size and SHA-256 (lower-case hex) of the clear bytes
     */
    Stored write(String agencyId, String fileId, InputStream bytes, long maxBytes) throws IOException;

    /**
     * Opens the clear bytes from the offset on, at most {@code length} of them when given.
     *
     * @throws java.io.FileNotFoundException when there is no such file or its key has been erased
     */
    InputStream read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException;

    /** Deletes bytes and key. */
    void delete(String agencyId, String fileId) throws IOException;

    /** Deletes bytes and keys of all files whose ids begin with the prefix. */
    void deleteBelow(String agencyId, String idPrefix) throws IOException;

    /** Deletes all files of an agency. */
    void deleteAgency(String agencyId) throws IOException;

    /** What was stored. */
    record Stored(long sizeBytes, String sha256) {}

    /** The store does not answer, or refuses what it is asked; the same may succeed later. */
    final class Unavailable extends IOException {

        public Unavailable(String what) {
            super(what);
        }

        public Unavailable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** More bytes came than are allowed. */
    final class TooLarge extends IOException {
        public TooLarge(long maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }
}
