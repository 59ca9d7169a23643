package io.portico.tenancy;

import java.time.Instant;

/**
 * Signs for an agency, under keys that never leave the secret store. They are numbered from 0. With a key that is not there, or
 * not any more, nothing can be signed; {@link #holds} tells.
 */
public interface CheckpointDesk {

    /** Whether the key of that number is there. */
    boolean holds(String agencyId, int key);

    /**
     * A note that names the key of that number, signed by it alone. One that is not there is made, and is on disk before
     * anything is signed with it.
     */
    String begin(String agencyId, int key);

    /**
     * A checkpoint as a signed note.
     *
     * @param key the number of the key that signs
     * @param size of how many events
     * @param root their root, in lower-case hex
     */
    String sign(String agencyId, int key, long size, String root, Instant at);

    /** Any other text as a note, signed by the key of that number. */
    String seal(String agencyId, int key, String text);

    /** A note by which the key of that number vouches for the next one, signed by both. The next one is made. */
    String handOver(String agencyId, int key);

    /** The public key of that number, as verifiers of signed notes write it. */
    String verifier(String agencyId, int key);
}
