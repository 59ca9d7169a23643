package io.portico.rest;

import io.portico.messages.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the credentials of a request reach. Whoever checks credentials says so here; a session reaches everything. */
public final class Scopes {

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

    static boolean allow(Optional<Set<String>> scopes, Permission permission) {
        return scopes.isEmpty() || scopes.get().contains(permission.wireName());
    }
}
