package io.portico.views.portal;

import io.portico.messages.TaskId;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * Whom the reader may mention in their thread of a task, the likeliest first: only people they may know of.
 *
 * @param text how the name or a part of it begins; null for anybody
 */
public record FindPortalMentionable(TaskId taskId, @Nullable String text) implements Query<PortalMentionable> {
    @Override
    public Class<PortalMentionable> answers() {
        return PortalMentionable.class;
    }
}
