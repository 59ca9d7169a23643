package io.portico.views.audit;

import java.util.List;

/**
 * That a record of now begins with the record of then (RFC 9162, 2.1.4). All hashes are in lower-case hex.
 *
 * @param from how many events the record of then had
 * @param root its root, as this record has it
 * @param path what leads from that root to the checkpoint's
 */
public record ConsistencyProof(long from, String root, List<String> path, SignedCheckpoint checkpoint) {}
