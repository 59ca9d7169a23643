package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;

/** A permission set. */
public record PermissionSetDetails(
        PermissionSetId id, String name, PersonKind base, Set<Permission> permissions, boolean builtIn) {}
