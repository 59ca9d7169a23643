package io.portico.views.audit;

import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a thing changed, or who could see it, oldest first; also of one that was deleted since.
 *
 * @param kind project, task, document, file, budget or invoice
 * @param from changes at or before it are left out; null for all since it came
 * @param to changes after it are left out; null for all until now
 */
public record FindThingChanges(
        String kind,
        String id,
        @Nullable Instant from,
        @Nullable Instant to,
        PageRequest page) implements AuditedQuery<SightChanges> {
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
        return List.of(kind + ":" + id);
    }
}
