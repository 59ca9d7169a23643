package io.portico.views.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everyone who can see a thing, or could at an instant. */
public record FindSeersOf(String kind, String id, @Nullable Instant at) implements AuditedQuery<Seers> {
    @Override
    public Class<Seers> answers() {
        return Seers.class;
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
