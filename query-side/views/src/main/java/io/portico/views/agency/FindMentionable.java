package io.portico.views.agency;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * Whom one may mention in a thread, the likeliest first.
 *
 * @param text how the name or a part of it begins; null for anybody
 */
public record FindMentionable(
        TaskId taskId, ThreadName thread, @Nullable String text) implements Query<Mentionable> {
    @Override
    public Class<Mentionable> answers() {
        return Mentionable.class;
    }
}
