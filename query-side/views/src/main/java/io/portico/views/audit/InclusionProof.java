package io.portico.views.audit;

import java.util.List;

/**
 * That an event is in the record (RFC 9162, 2.1.3). All hashes are in lower-case hex.
 *
 * @param index the event's number in the record, counted from 0
 * @param leaf the event's hash
 * @param path what leads from it to the checkpoint's root
 */
public record InclusionProof(long index, String leaf, List<String> path, SignedCheckpoint checkpoint) {}
