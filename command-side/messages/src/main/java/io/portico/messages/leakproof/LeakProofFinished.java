package io.portico.messages.leakproof;

import io.portico.messages.LeakProofId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * The outside was looked through.
 *
 * @param report what was read and found; it says no text
 * @param digest the report's hash
 */
@StoredAs("leak-proof-finished")
@Revision("1")
public record LeakProofFinished(LeakProofId proofId, LeakReport report, String digest) implements LeakProofEvent {}
