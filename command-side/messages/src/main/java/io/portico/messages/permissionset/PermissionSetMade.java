package io.portico.messages.permissionset;

import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** An agency made a permission set of its own. Its base never changes. */
@StoredAs("permission-set-made")
@Revision("1")
public record PermissionSetMade(
        PermissionSetId permissionSetId, String name, PersonKind base, Set<Permission> permissions)
        implements PermissionSetEvent {}
