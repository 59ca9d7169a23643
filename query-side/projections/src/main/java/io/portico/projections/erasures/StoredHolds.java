package io.portico.projections.erasures;

import io.portico.messages.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legal holds of an agency that were not lifted, by their ids. Reasons are tokens. */
final class StoredHolds {

    static final String ID = "legal-holds";

    /** One that stands until it ends. */
    record Hold(
            @Nullable UserId userId,
            String reason,
            @Nullable Instant endsAt,
            Instant placedAt,
            String placedBy) {

        boolean standsAt(Instant now) {
            return endsAt == null || now.isBefore(endsAt);
        }

        boolean isAbout(UserId person) {
            return userId == null || userId.equals(person);
        }
    }

    Map<String, Hold> holds = new LinkedHashMap<>();
}
