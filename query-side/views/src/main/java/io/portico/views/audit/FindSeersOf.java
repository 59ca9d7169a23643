package io.portico.views.audit;

import io.portico.views.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everyone who can see a thing, or could at an instant. */
public record FindSeersOf(String kind, String id, @Nullable Instant at) implements Query<Seers> {
    @Override
    public Class<Seers> answers() {
        return Seers.class;
    }
}
