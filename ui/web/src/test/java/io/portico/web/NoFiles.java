package io.portico.web;

import io.portico.tenancy.FileStore;
import java.io.InputStream;
import java.util.OptionalLong;

/** Where no test stores a file. */
final class NoFiles implements FileStore {

    @Override
    public Stored write(String agencyId, String fileId, InputStream bytes, long maxBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String agencyId, String fileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteBelow(String agencyId, String idPrefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteAgency(String agencyId) {
        throw new UnsupportedOperationException();
    }
}
