package io.portico.views.agency;

import io.portico.messages.hold.HoldId;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be kept.
 *
 * @param person whose; null for everybody's in the agency
 * @param endsAt from when on it holds no more; null for until it is lifted
 */
public record LegalHoldLine(
        HoldId id,
        @Nullable PersonName person,
        String reason,
        @Nullable Instant endsAt,
        Instant placedAt,
        PersonName placedBy) {}
