package io.portico.messages.person;

import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A program was registered; it needs no invitation. */
@StoredAs("program-registered")
@Revision("1")
public record ProgramRegistered(UserId userId, String name, PermissionSetId permissionSetId) implements PersonEvent {}
