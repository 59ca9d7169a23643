package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permission set.
 *
 * @param builtIn whether it came with Portico and stays as it is
 * @param holders how many have it; null for those who may not see the agency's people
 */
public record PermissionSetDetails(
        PermissionSetId id,
        String name,
        PersonKind base,
        Set<Permission> permissions,
        boolean builtIn,
        @Nullable Integer holders) {}
