package io.portico.messages.permissionset;

import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a permission set for everybody who holds it, at once. Of the built-in ones nothing changes but whether they
 * demand a second factor.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 * @param name the new name; null to leave it
 * @param permissions all switches it has from now on; null to leave them
 * @param twoFactorRequired whether whoever holds it must show a second factor; null to leave that
 */
public record EditPermissionSet(
        @TargetAggregateIdentifier PermissionSetId permissionSetId,
        @Nullable Long expectedVersion,
        @Nullable String name,
        @Nullable Set<Permission> permissions,
        @Nullable Boolean twoFactorRequired)
        implements PermissionSetCommand {
    public EditPermissionSet {
        Check.present("id", permissionSetId);
        name = name == null ? null : Check.text("name", name, Check.MAX_PERSON_NAME);
        permissions = permissions == null ? null : Check.set("permissions", permissions);
    }
}
