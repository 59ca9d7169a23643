package io.portico.views.agency;

/** Where a person's account stands. */
public enum AccountState {
    INVITED,
    ACTIVE,
    DEACTIVATED
}
