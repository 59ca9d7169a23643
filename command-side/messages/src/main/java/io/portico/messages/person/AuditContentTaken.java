package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** What an auditor was given to read was taken away before its end. */
@StoredAs("audit-content-taken")
@Revision("1")
public record AuditContentTaken(UserId userId) implements PersonEvent {}
