package io.portico.access;

/** How much of a project an external user sees (access.md, rules 3 to 5). */
public enum ProjectSight {
    NONE,
    /** Title, brand, manager and the tasks they see; all else is null. */
    LINE,
    INSIDE
}
