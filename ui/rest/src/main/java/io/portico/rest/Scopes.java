package io.portico.rest;

import io.portico.messages.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the credentials of a request reach. Whoever checks credentials says so here; a session reaches everything. */
public final class Scopes {

    /** What a program's token carries that brings and takes the agency's people (SCIM 2.0), beside the switches it needs. */
    public static final String SCIM = "scim";

    private static final String ATTRIBUTE = "io.portico.rest.scopes";

    private Scopes() {}

    /** Narrows the request to these scopes: names of switches such as {@code tasks.view}. Names of nothing are ignored. */
    public static void narrow(HttpServletRequest request, Collection<String> names) {
        request.setAttribute(ATTRIBUTE, Set.copyOf(names));
    }

    /** The scopes of the request; empty when it is not narrowed. */
    static Optional<Set<String>> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Set<?> names
                ? Optional.of(names.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /** Whether the credentials were made for SCIM: what reaches everything was not. */
    public static boolean allowScim(HttpServletRequest request) {
        return of(request).filter(scopes -> scopes.contains(SCIM)).isPresent();
    }

    static boolean allow(Optional<Set<String>> scopes, Permission permission) {
        return scopes.isEmpty() || scopes.get().contains(permission.wireName());
    }
}
