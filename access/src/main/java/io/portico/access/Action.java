package io.portico.access;

import io.portico.messages.person.Permission;

/** What somebody wants to do: view, or use a switch of a permission set (access.md, rule 19). */
public sealed interface Action {

    Action VIEW = new View();

    record View() implements Action {}

    record Use(Permission permission) implements Action {}

    static Action use(Permission permission) {
        return new Use(permission);
    }
}
