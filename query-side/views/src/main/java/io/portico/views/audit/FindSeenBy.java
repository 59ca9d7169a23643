package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person can see, or could see at an instant: projects, tasks, files, budgets, invoices, each kind in the
 * order they came.
 *
 * @param page which part; null for everything at once
 */
public record FindSeenBy(
        UserId userId, @Nullable Instant at, @Nullable PageRequest page) implements AuditedQuery<SeenThings> {
    @Override
    public Class<SeenThings> answers() {
        return SeenThings.class;
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
