package io.portico.tenancy.archive;

import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.disclosures.Disclosure;
import java.io.InputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A piece of an archive. */
public sealed interface ArchivePart {

    /** A secret of the agency, as it lies in the secret store: keys are wrapped by the agency's own, which is one of them. */
    record Secret(String name, String value) implements ArchivePart {

        public Secret {
            if (name.isBlank() || name.length() > SecretStore.MAX_NAME) {
                throw new IllegalArgumentException("not the name of a secret");
            }
        }

        public static Secret of(String name, byte[] value) {
            return new Secret(name, Base64.getEncoder().encodeToString(value));
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(value);
        }
    }

    /** The name of a secret that was deleted for good. */
    record Buried(String name) implements ArchivePart {

        public Buried {
            if (name.isBlank() || name.length() > SecretStore.MAX_NAME) {
                throw new IllegalArgumentException("not the name of a secret");
            }
        }
    }

    /** The sealed bytes of a file, to be read before the next part is. */
    record SealedFile(String id, InputStream bytes) implements ArchivePart {}

    /** A line of the log of disclosures. */
    record Disclosed(Disclosure line) implements ArchivePart {}

    /** An event as it lies in the ledger, whose place in another ledger is another. */
    record Event(
            String id,
            String at,
            String aggregate,
            long sequence,
            String kind,
            String type,
            @Nullable String revision,
            String payload,
            String metadata)
            implements ArchivePart {

        public static Event of(StoredEvent stored) {
            return new Event(
                    stored.id(),
                    stored.at(),
                    stored.aggregate(),
                    stored.sequence(),
                    stored.kind(),
                    stored.type(),
                    stored.revision(),
                    stored.payload(),
                    stored.metadata());
        }

        /** As it is to lie in a ledger, which gives it its place. */
        public StoredEvent of(String agencyId) {
            return new StoredEvent(-1, agencyId, id, at, aggregate, sequence, kind, type, revision, payload, metadata);
        }
    }
}
