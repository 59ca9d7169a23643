package io.portico.messages.unique;

import io.portico.messages.AccessEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * The agency's access has been changed for the n-th time. Two changes that were judged at the same state would both be
 * the n-th; the ledger refuses the second (access.md, rule 21).
 */
@StoredAs("access-moved")
@Revision("1")
public record AccessMoved(long number) implements UniqueEvent, AccessEvent {}
