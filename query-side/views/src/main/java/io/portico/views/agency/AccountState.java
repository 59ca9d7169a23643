package io.portico.views.agency;

/** Where a person's account stands. */
public enum AccountState {
    INVITED,
    ACTIVE,
    DEACTIVATED,
    /** Nobody knows any more whose it was. */
    ERASED;

    /** Whether nobody comes in by it. */
    public boolean isOff() {
        return this == DEACTIVATED || this == ERASED;
    }
}
