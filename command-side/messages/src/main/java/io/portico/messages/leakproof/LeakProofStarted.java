package io.portico.messages.leakproof;

import io.portico.messages.LeakProofId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** Somebody had the outside looked through. */
@StoredAs("leak-proof-started")
@Revision("1")
public record LeakProofStarted(LeakProofId proofId, UserId startedBy) implements LeakProofEvent {}
