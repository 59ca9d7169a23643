package io.portico.tenancy.archive;

/**
 * What an archive begins with.
 *
 * @param format which parts there are and how they are written; raised when that changes
 * @param madeAt in ISO 8601
 */
public record ArchiveHead(int format, String agencyId, String slug, String madeAt) {

    /** The only format so far. */
    public static final int FORMAT = 1;
}
