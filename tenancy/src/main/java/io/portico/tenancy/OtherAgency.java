package io.portico.tenancy;

/** Work of one agency tried to touch another agency's message: a bug or an attack, and refused. Names neither. */
public final class OtherAgency extends IllegalStateException {

    OtherAgency() {
        super("a message of one agency cannot travel in another agency's work");
    }
}
