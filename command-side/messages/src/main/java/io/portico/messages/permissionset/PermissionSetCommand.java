package io.portico.messages.permissionset;

import io.portico.messages.PermissionSetId;

/** Commands to a permission set of an agency's own. They need {@code sets.edit}. */
public sealed interface PermissionSetCommand permits MakePermissionSet, EditPermissionSet, DeletePermissionSet {
    PermissionSetId permissionSetId();
}
