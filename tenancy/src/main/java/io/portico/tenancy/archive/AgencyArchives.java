package io.portico.tenancy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Writes whole agencies into archives, and takes them in. */
public interface AgencyArchives {

    /** Characters of a passphrase: an archive may lie about for years, and whoever has it can guess for as long. */
    int MIN_PASSPHRASE = 12;

    int MAX_PASSPHRASE = 200;

    /** Whether it is as long as it must be, and no longer than it may be. */
    static boolean mayBePassphrase(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= MIN_PASSPHRASE && length <= MAX_PASSPHRASE;
    }

    /**
     * Writes the agency, with everything that had happened when this began, and closes the target.
     *
     * @param allowed whether whoever takes it along may do so still; asked while it is written
     */
    void write(String agencyId, String slug, String passphrase, BooleanSupplier allowed, OutputStream target)
            throws IOException;

    /**
     * Takes an agency in. It is there, whole, when this returns; what is refused is {@link ArchiveRefused} and leaves nothing
     * behind. What breaks off after all was checked goes on by itself.
     */
    Arrived read(InputStream archive, String passphrase) throws IOException;

    /** The most bytes an archive may have to be taken in; 0 where agencies neither come nor go. */
    long maxBytes();

    /**
     * An agency that was taken in.
     *
     * @param shown whether every view shows it already
     * @param position where the ledger ended then
     */
    record Arrived(String agencyId, String slug, boolean shown, long position) {}
}
