package io.portico.projections.portal;

import io.portico.messages.UserId;
import io.portico.projections.forms.StoredOrigin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as kept for people outside; name and description are sealed. Status and days are in the work state. */
record StoredTask(
        String name,
        @Nullable String description,
        UserId createdBy,
        Instant createdAt,
        @Nullable StoredOrigin origin) {

    StoredTask asked(StoredOrigin by) {
        return new StoredTask(name, description, createdBy, createdAt, by);
    }
}
