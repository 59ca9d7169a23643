package io.portico.messages.person;

import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A person got another permission set. */
@StoredAs("permission-set-assigned")
@Revision("1")
public record PermissionSetAssigned(UserId userId, PermissionSetId permissionSetId) implements PersonEvent {}
