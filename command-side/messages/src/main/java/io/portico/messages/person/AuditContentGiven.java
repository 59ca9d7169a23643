package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * An auditor may read what threads, files and invoices say, in place of what was given before (access.md, rule 17).
 *
 * @param endsAt from this instant on they may not any more
 */
@StoredAs("audit-content-given")
@Revision("1")
public record AuditContentGiven(
        UserId userId, @SealedBy("userId") Confidential reason, Instant endsAt) implements PersonEvent {}
