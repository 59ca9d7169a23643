package io.portico.rest;

import io.portico.tenancy.archive.AgencyArchives;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Takes whatever comes, and writes nothing. */
final class NoArchives implements AgencyArchives {

    @Override
    public void write(String agencyId, String slug, String passphrase, BooleanSupplier allowed, OutputStream target) {
        // Nobody looks.
    }

    @Override
    public Arrived read(InputStream archive, String passphrase) {
        return new Arrived("a1", "acme", true, 1);
    }

    @Override
    public long maxBytes() {
        return 1_000;
    }
}
