package io.portico.messages.permissionset;

import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import io.portico.messages.person.Permission;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** A permission set is called this and has these switches from now on; whoever holds it may what it says now. */
@StoredAs("permission-set-edited")
@Revision("1")
public record PermissionSetEdited(PermissionSetId permissionSetId, String name, Set<Permission> permissions)
        implements PermissionSetEvent {}
