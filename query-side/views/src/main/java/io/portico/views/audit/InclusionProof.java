package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an event is in the record (RFC 9162, 2.1.3). All hashes are in lower-case hex.
 *
 * @param index the event's number in the record, counted from 0
 * @param leaf the event's hash
 * @param entry what it is the hash of, a line of JSON: when, where and of which kind the event was, and the hash of what it said. Null
 *     when it is none of the access history, or nothing lies in the ledger any more where it was recorded
 * @param path what leads from it to the checkpoint's root
 */
public record InclusionProof(
        long index, String leaf, @Nullable String entry, List<String> path, SignedCheckpoint checkpoint) {}
