package io.portico.messages.person;

/** How much an external user sees: everything shared in their brands, or only what was shared by name. */
public enum AccessMode {
    ALL,
    ASSIGNED
}
