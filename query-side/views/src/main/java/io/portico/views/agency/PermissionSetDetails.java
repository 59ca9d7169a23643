package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permission set.
 *
 * @param version for edits; grows with each change
 * @param builtIn whether it came with Portico and stays as it is
 * @param twoFactorRequired whether whoever holds it must show a second factor
 * @param holders how many have it; null for those who may not see the agency's people
 */
public record PermissionSetDetails(
        PermissionSetId id,
        long version,
        String name,
        PersonKind base,
        Set<Permission> permissions,
        boolean builtIn,
        boolean twoFactorRequired,
        @Nullable Integer holders) {

    /** The same set, without how many have it. */
    public PermissionSetDetails withoutHolders() {
        return new PermissionSetDetails(id, version, name, base, permissions, builtIn, twoFactorRequired, null);
    }
}
