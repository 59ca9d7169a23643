package io.portico.messages.permissionset;

import io.portico.messages.AccessEvent;
import io.portico.messages.PermissionSetId;

/** What happens to a permission set that an agency made itself. The built-in ones never change. */
public sealed interface PermissionSetEvent extends AccessEvent
        permits PermissionSetMade, PermissionSetEdited, PermissionSetDeleted {
    PermissionSetId permissionSetId();
}
