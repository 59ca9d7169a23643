package io.portico.projections.documents;

import io.portico.messages.Audience;
import io.portico.messages.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document as the agency's, as it is now. */
final class StoredDocument {
    StoredVersion present;
    /** 1 when added, one more with each edit. */
    long version = 1;

    UserId addedBy;
    Instant addedAt;
    Set<Audience> openTo = EnumSet.noneOf(Audience.class);
    /** The ledger position at which it was pinned; null while it is not. */
    @Nullable
    Long pinnedAt;

    StoredDocument(StoredVersion present, UserId addedBy, Instant addedAt) {
        this.present = present;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    void becomes(StoredVersion next) {
        present = next;
        version++;
    }

    SharedDocument shared() {
        return new SharedDocument(present, pinnedAt);
    }
}
