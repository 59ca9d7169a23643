package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person can see, or could see at an instant: projects, tasks, files, budgets, invoices, each kind in the
 * order they came.
 *
 * @param page which part; null for everything at once
 */
public record FindSeenBy(
        UserId userId, @Nullable Instant at, @Nullable PageRequest page) implements Query<SeenThings> {
    @Override
    public Class<SeenThings> answers() {
        return SeenThings.class;
    }
}
