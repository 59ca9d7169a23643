package io.portico.tenancy;

/** Nothing can be sealed any more under a key that was erased. */
public final class KeyErased extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyErased() {
        super("the key has been erased: nothing can be sealed under it any more");
    }
}
