package io.portico.views.audit;

import java.time.Instant;

/**
 * What an agency's record was at an instant, vouched for.
 *
 * @param origin which record it is of, as the note names it
 * @param size how many events it holds
 * @param root of the tree of their hashes (RFC 9162), in lower-case hex
 * @param note the same as a signed note: what to keep outside
 * @param key the public key, as verifiers of signed notes write it
 * @param fingerprint what people compare: the SHA-256 of the public key, in lower-case hex
 */
public record SignedCheckpoint(
        String origin, long size, String root, Instant at, String note, String key, String fingerprint) {}
