package io.portico.tenancy;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the ledger, whatever is understood of it.
 *
 * @param position its index in the ledger
 * @param agencyId whose it is, by the key of its aggregate; {@link Work#NO_AGENCY} when the key names none
 * @param id the message's identifier
 * @param at when it was recorded, in the ledger's own form
 * @param aggregate the aggregate's id within the agency
 * @param sequence its number within the aggregate
 * @param kind the aggregate's type
 * @param type under which name it is stored
 * @param payload the stored bytes, in Base64
 * @param metadata the stored bytes, in Base64; where the ledger keeps values instead, those as JSON, its names in order
 */
public record StoredEvent(
        long position,
        String agencyId,
        String id,
        String at,
        String aggregate,
        long sequence,
        String kind,
        String type,
        @Nullable String revision,
        String payload,
        String metadata) {

    /** What somebody wrote in by hand may be no agency's at all, and must not stand in the way of those that are. */
    private static final Pattern OWNED = Pattern.compile("[A-Za-z0-9_-]{1,64}/.");

    /** @param key the key of the aggregate, as {@link StorageKey} makes it */
    public static StoredEvent of(
            long position,
            String key,
            String id,
            String at,
            long sequence,
            String kind,
            String type,
            @Nullable String revision,
            byte[] payload,
            byte[] metadata) {
        boolean owned = OWNED.matcher(key).lookingAt();
        return new StoredEvent(
                position,
                owned ? StorageKey.agencyOf(key) : Work.NO_AGENCY,
                id,
                at,
                owned ? StorageKey.idOf(key) : key,
                sequence,
                kind,
                type,
                revision,
                Base64.getEncoder().encodeToString(payload),
                Base64.getEncoder().encodeToString(metadata));
    }
}
