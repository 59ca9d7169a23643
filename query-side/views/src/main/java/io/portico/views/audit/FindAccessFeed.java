package io.portico.views.audit;

import io.portico.views.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The history of access, oldest first, for those who follow it: the answer always says where to go on, also at the end,
 * and nothing that comes later is before that place.
 *
 * @param actor only caused by this person
 * @param subject only about this person or thing, {@code kind:id} or a person's bare id
 * @param type only events of this stored name
 */
public record FindAccessFeed(
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
