package io.portico.messages.permissionset;

import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A permission set that nobody held was deleted. */
@StoredAs("permission-set-deleted")
@Revision("1")
public record PermissionSetDeleted(PermissionSetId permissionSetId) implements PermissionSetEvent {}
