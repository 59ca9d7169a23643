package io.portico.rest;

import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Optional;
import java.util.Set;

/**
 * Who knocks.
 *
 * @param permissions the switches of the caller's permission set
 * @param scopes what the credentials are narrowed to; empty when they are not
 */
record Caller(UserId id, PersonKind kind, Set<Permission> permissions, Optional<Set<String>> scopes) {

    boolean external() {
        return kind.audience().isPresent();
    }

    /** Refuses unless the caller has the right and the token reaches so far. */
    void need(Permission permission) {
        if (!permissions.contains(permission)) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
        needScope(permission);
    }

    void needScope(Permission permission) {
        if (!reaches(permission)) {
            throw new Refused(ProblemCode.INSUFFICIENT_SCOPE);
        }
    }

    /** Whether the credentials reach so far; whether the caller has the right is for the house to say. */
    boolean reaches(Permission permission) {
        return Scopes.allow(scopes, permission);
    }
}
