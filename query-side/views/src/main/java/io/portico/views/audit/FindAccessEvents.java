package io.portico.views.audit;

import io.portico.views.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The history of access, newest first. An answer may hold less than asked for, and nothing, and still say where to go on.
 *
 * @param actor only caused by this person
 * @param subject only about this person or thing, {@code kind:id} or a person's bare id
 * @param type only events of this stored name
 */
public record FindAccessEvents(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String type,
        PageRequest page)
        implements AuditedQuery<AccessEvents> {
    @Override
    public Class<AccessEvents> answers() {
        return AccessEvents.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.HISTORY;
    }
}
