package io.portico.files;

import java.time.Instant;

/**
 * A file that comes in piece by piece, and may be broken off and gone on with.
 *
 * @param id its own; the file has the same once it is whole
 * @param name harmless to show and to save under
 * @param expiresAt when it is thrown away, whatever it holds
 * @param done whether it was recorded as a file
 */
public record Upload(String id, String name, long sizeBytes, long receivedBytes, Instant expiresAt, boolean done) {

    /** Whether every byte has come. */
    public boolean whole() {
        return receivedBytes == sizeBytes;
    }
}
