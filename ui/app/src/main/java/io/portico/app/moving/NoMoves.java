package io.portico.app.moving;

import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.archive.ArchiveRefused;
import io.portico.tenancy.archive.ArchiveRefused.Why;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** No agency comes or goes. */
final class NoMoves implements AgencyArchives {

    @Override
    public void write(String agencyId, String slug, String passphrase, BooleanSupplier allowed, OutputStream target) {
        throw new ArchiveRefused(Why.NOT_HERE);
    }

    @Override
    public Arrived read(InputStream archive, String passphrase) {
        throw new ArchiveRefused(Why.NOT_HERE);
    }

    @Override
    public long maxBytes() {
        return 0;
    }
}
