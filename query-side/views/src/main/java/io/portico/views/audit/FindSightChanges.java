package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When what somebody outside sees changed, oldest first: not whatever happened, but what mattered to that person.
 *
 * @param from changes at or before it are left out; null for all since the person was invited
 * @param to changes after it are left out; null for all until now
 */
public record FindSightChanges(
        UserId userId, @Nullable Instant from, @Nullable Instant to, PageRequest page)
        implements AuditedQuery<SightChanges> {
    @Override
    public Class<SightChanges> answers() {
        return SightChanges.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.SIGHT;
    }

    @Override
    public List<String> subjects() {
        return List.of(userId.named());
    }
}
